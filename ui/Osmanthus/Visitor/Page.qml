pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// The usual page. titleZh/En, leadZh/En; `reading`: items to read; `acting`: items to touch;
// actFirst: portrait shows what is touched above what is read; actFollows: right below it, not at
// the foot. Below all of it Back and End
// (barPresent, backPresent, endPresent, printPresent, endZh/En; asideZh/En: a quiet way in Back's place). Portrait is one column; landscape reads at the
// left and touches at the right of a hairline. What is spare goes between the blocks. In reach mode
// whatever is touched moves to the foot, and the rest has the height above it.
Rectangle {
    id: root

    property string titleZh: ""
    property string titleEn: ""
    property string leadZh: ""
    property string leadEn: ""
    property string sprig: ""
    property bool actFirst: false
    property bool actFollows: false
    property bool barPresent: true
    property bool backPresent: true
    property bool endPresent: true
    property bool printPresent: false
    property alias endZh: bar.endZh
    property alias endEn: bar.endEn
    property alias endIcon: bar.endIcon
    property alias asideZh: bar.asideZh
    property alias asideEn: bar.asideEn
    property alias reading: read.data
    property alias acting: act.data
    property int readSpacing: tight ? Theme.gap8 : Theme.gap15
    property int actSpacing: Theme.gap5
    property int headSpare: 0
    // Elder mode shows three choices at a time: of how many sheets of them, which one. Else 1 and 0.
    property int choiceSheets: 1
    property int choiceSheet: 0
    readonly property bool landscape: width > height
    // Large words, or a small panel: the distances go down to their least, drawings and what is said
    // twice are left out. Words keep their size.
    readonly property bool smallPanel: height < Theme.mm(landscape ? 230 : 440)
    readonly property bool tight: Theme.xl || smallPanel
    readonly property bool cramped: smallPanel && (Theme.textSize === "L" || Theme.xl)
    readonly property int margin: Theme.margin
    readonly property int columnWidth: landscape ? Math.round((width - 4 * margin) * 0.4426) : width - 2 * margin
    readonly property int actX: landscape ? margin + columnWidth + 2 * margin : margin
    readonly property int actWidth: width - margin - actX
    readonly property int topY: tight ? Theme.mm(Theme.low ? 5 : 8) : landscape ? Theme.mm(17) : Theme.mm(24)
    readonly property bool reach: Theme.reach && !landscape
    readonly property int foot: Theme.low ? Theme.gap5 : Theme.gap8
    readonly property int barY: height - (reach ? zone.height : bar.visible ? bar.height + foot : foot)
    readonly property ReachZone board: zone.item as ReachZone
    readonly property bool actBelow: actFollows || reach
    readonly property int spare: barY - topY - head.height - read.height - act.height
    readonly property int blocks: (read.height > 0 ? 1 : 0) + (act.height > 0 ? 1 : 0) + 1
    readonly property int gap: Math.max(Theme.gap5, Math.min(Theme.mm(25), Math.floor(spare / blocks)))
    // The room there is below the title for all that is read and touched.
    readonly property int bothRoom: barY - topY - head.height
    // The room there is for what is read, were everything else at its least distance.
    readonly property int readRoom: landscape ? height - Theme.gap8 - topY - head.height - Theme.gap8 : bothRoom - act.height - (act.height > 0 ? 3 : 2) * Theme.gap8
    // The room there is for what is touched, were everything else at its least distance.
    readonly property int actRoom: landscape ? barY - Theme.gap5 - topY : barY - topY - head.height - read.height - (read.height > 0 ? 3 : 2) * Theme.gap8

    // The next choices, and the first again after the last.
    function more(): void {
        const turn = board !== null ? (board.turn + 1) % board.pages : 0;
        if (board !== null)
            board.turn = turn;
        if (turn === 0)
            choiceSheet = (choiceSheet + 1) % choiceSheets;
    }

    signal backTouched
    signal endTouched
    signal asideTouched
    signal printTouched

    color: Theme.wall

    Drawing {
        visible: root.sprig !== "" && Theme.drawn && !root.tight
        name: root.sprig !== "" ? root.sprig : "sprig-small"
        anchors.right: parent.right
    }
    Column {
        id: head

        x: root.margin
        y: root.topY
        width: root.columnWidth
        spacing: root.tight ? Theme.gap2 : root.landscape ? Theme.gap8 : Theme.gap15

        PageTitle {
            width: parent.width - root.headSpare
            visible: zh !== "" || en !== ""
            zh: root.titleZh
            en: root.titleEn
        }
        BiText {
            width: parent.width
            visible: zh !== "" || en !== ""
            firstSize: Theme.lead
            zh: root.leadZh
            en: root.leadEn
        }
    }
    Rectangle {
        visible: root.landscape && act.height + bar.height > 0
        x: root.margin + root.columnWidth + root.margin
        y: root.topY
        width: Theme.hairLine
        height: root.height - 2 * root.topY
        color: Theme.hair
    }
    Column {
        id: read

        x: root.margin
        y: {
            const left = root.readRoom - height;
            if (root.landscape)
                return head.y + head.height + (left < 0 ? Theme.gap2 : Math.max(Theme.gap8, Math.min(Theme.gap20, left)));
            return root.actFirst && !root.reach ? act.y + act.height + root.gap : head.y + head.height + (head.height > 0 ? root.gap : 0);
        }
        width: root.columnWidth
        spacing: root.readSpacing
    }
    Column {
        id: act

        x: root.actX
        y: {
            if (root.landscape)
                return root.actFollows ? root.topY : Math.max(root.topY, root.barY - Theme.gap8 - height);
            if (root.actBelow)
                return read.y + read.height + (read.height > 0 ? Math.min(root.gap, Theme.gap15) : 0);
            return root.actFirst ? head.y + head.height + root.gap : root.barY - height - Math.min(root.gap, Theme.gap10);
        }
        width: root.actWidth
        spacing: root.actSpacing
    }
    BackEndBar {
        id: bar

        visible: root.barPresent || morePresent
        x: root.actX
        y: root.height - height - (root.reach ? Theme.mm(4) : root.foot)
        z: 1
        width: root.actWidth
        backPresent: root.barPresent && root.backPresent
        endPresent: root.barPresent && root.endPresent
        printPresent: root.barPresent && root.printPresent
        morePresent: root.choiceSheets > 1 || root.board !== null && root.board.pages > 1
        onMoreTouched: root.more()
        onPrintTouched: root.printTouched()
        onBackTouched: root.backTouched()
        onEndTouched: root.endTouched()
        onAsideTouched: root.asideTouched()
    }
    Loader {
        id: zone

        width: root.width
        y: root.height - height
        active: root.reach
        sourceComponent: ReachZone {
            width: root.width
            acting: act
            reading: read
            barHeight: bar.visible ? bar.height : 0
        }
    }
}

import QtQuick
import Osmanthus.Theme

// A button the width of a column: icon, words, and what will happen at the right edge.
// Where it is too narrow the disc goes first, then the icon; the words keep their size and wrap.
// half: one of two abreast; icon and disc stand above smaller words, where there is height.
Touchable {
    id: root

    property string kind: "plane"
    property string zh: ""
    property string en: ""
    property string icon: ""
    property string disc: "arrow"
    property bool golden: false
    property bool discDropped: false
    property int firstSize: Theme.label
    property int secondSize: Theme.note
    property int padding: Theme.mm(10)
    property int iconSize: Theme.mm(15)
    property int iconGap: Theme.mm(8.7)
    property int discSize: Theme.mm(17)
    property int least: Theme.mm(31)

    property bool half: false
    readonly property bool stacked: half && (Theme.textSize === "S" || Theme.textSize === "M")
    readonly property int inset: half ? Theme.mm(6) : padding
    readonly property int shownFirst: half ? Math.min(firstSize, Theme.lead) : firstSize
    readonly property int shownSecond: half ? Theme.note : secondSize
    readonly property int bare: 2 * inset + words.implicitWidth
    readonly property int iconRoom: icon !== "" ? iconSize + iconGap : 0
    readonly property int discRoom: disc !== "" ? discSize + Theme.gap5 : 0
    readonly property bool showDisc: disc !== "" && !discDropped && (half ? golden && !stacked && bare + discRoom <= width : bare + iconRoom + discRoom <= width)
    readonly property bool showIcon: icon !== "" && !half && bare + iconRoom <= width

    spoken: Theme.firstOf(zh, en)
    implicitWidth: bare + iconRoom + discRoom
    implicitHeight: half ? words.implicitHeight + Theme.mm(8) + (stacked ? Theme.mm(19) : 0) : Math.max(least, words.implicitHeight + Theme.mm(8))

    ButtonLook {
        id: look

        kind: root.kind
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Icon {
        visible: root.showIcon || root.stacked && root.icon !== ""
        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.stacked ? Theme.mm(5) + Math.round((Theme.mm(17) - root.height) / 2) : 0
        name: root.icon
        size: root.stacked ? Theme.mm(15) : root.iconSize
        color: look.ink
    }
    BiText {
        id: words

        x: root.inset + (root.showIcon ? root.iconRoom : 0)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.stacked ? Math.round((root.height - height) / 2) - Theme.mm(4) : 0
        width: root.width - x - root.inset - (root.showDisc ? root.discRoom : 0)
        zh: root.zh
        en: root.en
        strong: true
        firstSize: root.shownFirst
        secondSize: root.shownSecond
        ink: look.ink
        ink2: look.ink2
    }
    Disc {
        visible: root.showDisc || root.stacked && root.disc !== ""
        x: root.width - root.inset - width
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.stacked ? Theme.mm(5) + Math.round((height - root.height) / 2) : 0
        icon: root.disc
        golden: root.golden
        size: root.stacked ? Theme.mm(17) : root.discSize
        ink: look.ink
    }
}

import QtQml.Models
import QtQuick
import Osmanthus.Theme

// Rows of a model, as many as fit into `room`; the rest on further pages, and then `reserve` of the
// room is the page turner's. Made are the rows up to the page that shows and one after it, never all of
// a long list; `pages` counts the pages known by then. turn: the page wanted, from 0; shown: the page
// that is there. A delegate is visible from index `from` up to, not with, `until`.
Item {
    id: root

    required property real room
    property int reserve: Theme.mm(Theme.low ? 27 : 31) + Theme.gap5
    property int turn: 0
    property int spacing: ruled ? Theme.gap2 : 0
    // A hairline above the first row; rows between hairlines are touched, and keep their distance.
    property bool ruled: false
    property alias model: feed.model
    property alias delegate: feed.delegate
    readonly property int count: feed.items.count
    // How many rows a page holds at the most; few: in elder mode, three less what stands beside them.
    property int few: 3
    readonly property int most: Theme.elder ? few : 1000
    // How many rows are made, and placed already.
    property int made: 0
    property bool making: true
    // In reach mode the page turner stands elsewhere.
    readonly property int less: Theme.reach ? 0 : reserve
    readonly property list<int> starts: cut(room).length > 1 ? cut(room - less) : [0]
    readonly property int pages: starts.length
    readonly property int shown: Math.min(turn, pages - 1)
    readonly property bool hasNext: shown < pages - 1
    readonly property bool hasPrevious: shown > 0
    readonly property int from: starts[shown]
    readonly property int until: shown < pages - 1 ? starts[shown + 1] : made

    // The index each page begins with.
    function cut(height: real): list<int> {
        const firsts = [0];
        let used = 0;
        let held = 0;
        for (let i = 0; i < made; i++) {
            const item = rows.itemAt(i);
            if (item === null)
                break;
            const need = item.implicitHeight + spacing;
            if (used > 0 && (used + need - spacing > height || held === most)) {
                firsts.push(i);
                used = 0;
                held = 0;
            }
            used += need;
            held++;
        }
        return firsts;
    }

    // A few at a time, until one is left over.
    function make(): void {
        if (making)
            return;
        making = true;
        while (made < feed.items.count && (cut(room).length < 2 || cut(room - less).length < turn + 2)) {
            feed.items.addGroups(made, Math.min(6, feed.items.count - made), "made");
            if (rows.itemAt(made) === null)
                break;
            made = rows.count;
        }
        making = false;
    }

    implicitHeight: column.height
    onTurnChanged: make()
    onRoomChanged: make()
    onLessChanged: make()
    onMostChanged: make()
    // Rows that became lower leave room for others.
    onImplicitHeightChanged: make()
    Component.onCompleted: {
        making = false;
        make();
    }

    // Declared, not called later: what is declared is silent once the page is taken down.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            root.made = rows.count;
            root.make();
        }
    }
    DelegateModel {
        id: feed

        filterOnGroup: "made"
        items.onCountChanged: root.make()
        groups: DelegateModelGroup {
            name: "made"
            includeByDefault: false
        }
    }

    Rectangle {
        visible: root.ruled && rows.count > 0
        width: root.width
        height: Theme.hairLine
        color: Theme.hair
    }
    Column {
        id: column

        width: root.width
        spacing: root.spacing

        Repeater {
            id: rows

            model: feed
            // Rows that went, or came with a new model, are told once all of them stand.
            onItemAdded: soon.restart()
            onItemRemoved: root.made = 0
        }
    }
}

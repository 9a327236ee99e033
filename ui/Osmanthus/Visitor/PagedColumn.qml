import QtQuick
import Osmanthus.Theme

// Rows of a model, as many as fit into `room`; the rest on further pages, and then `reserve` of the
// room is the page turner's. turn: the page wanted, from 0; shown: the page that is there. A delegate
// is visible from index `from` up to, not with, `until`.
Item {
    id: root

    required property real room
    property int reserve: Theme.mm(Theme.low ? 27 : 31) + Theme.gap5
    property int turn: 0
    property int spacing: ruled ? Theme.gap2 : 0
    // A hairline above the first row; rows between hairlines are touched, and keep their distance.
    property bool ruled: false
    property alias model: rows.model
    readonly property alias count: rows.count
    property alias delegate: rows.delegate
    // How many rows a page holds at the most; few: in elder mode, three less what stands beside them.
    property int few: 3
    readonly property int most: Theme.elder ? few : 1000
    property int made: 0
    // In reach mode the page turner stands elsewhere.
    readonly property list<int> starts: cut(room).length > 1 ? cut(room - (Theme.reach ? 0 : reserve)) : [0]
    readonly property int pages: starts.length
    readonly property int shown: Math.min(turn, pages - 1)
    readonly property bool hasNext: shown < pages - 1
    readonly property bool hasPrevious: shown > 0
    readonly property int from: starts[shown]
    readonly property int until: shown < pages - 1 ? starts[shown + 1] : rows.count

    // The index each page begins with.
    function cut(height: real): list<int> {
        const firsts = [0];
        if (made !== rows.count)
            return firsts;
        let used = 0;
        let held = 0;
        for (let i = 0; i < made; i++) {
            const item = rows.itemAt(i);
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

    implicitHeight: column.height

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

            onItemAdded: root.made++
            onItemRemoved: root.made--
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// A line of 100 mm by what the panel says of itself, with a mark at each centimetre.
Item {
    id: root

    readonly property int long: Theme.mm(100)

    implicitWidth: long
    implicitHeight: Theme.mm(12)

    Rectangle {
        y: root.height - Theme.emphasisLine
        width: root.long
        height: Theme.emphasisLine
        color: Theme.ink
    }
    Repeater {
        model: 11

        Rectangle {
            required property int index
            readonly property bool end: index === 0 || index === 10

            x: Math.min(root.long - width, Math.round(index * root.long / 10))
            y: root.height - height
            width: Theme.controlLine
            height: end ? root.height : Math.round(root.height / 2)
            color: Theme.ink
        }
    }
}

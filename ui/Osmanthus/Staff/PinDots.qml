pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// How many digits have been typed, never which.
Row {
    id: root

    required property int count
    property int least: 6

    spacing: Theme.mm(8)
    height: Theme.mm(14)

    Accessible.role: Accessible.StaticText
    Accessible.name: String(count)

    Repeater {
        model: Math.max(root.least, root.count)

        Rectangle {
            required property int index

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(index < root.count ? 11 : 9)
            height: width
            radius: width / 2
            color: index < root.count ? Theme.ink : "transparent"
            border.width: index < root.count ? 0 : Theme.controlLine
            border.color: Theme.edge
            antialiasing: true
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// The whole slip hanging out of its slot, with arrows down: as large as there is room.
Item {
    id: root

    required property real room
    readonly property real ratio: 708 / 520
    readonly property int paper: Math.min(Theme.mm(162), Math.floor(room / ratio), Math.round(width * 0.55))

    visible: paper >= Theme.mm(50)
    implicitHeight: Math.round(paper * ratio)

    SlipPicture {
        id: slip

        anchors.horizontalCenter: parent.horizontalCenter
        paperWidth: root.paper
    }
    Repeater {
        model: [slip.x - Theme.mm(26), slip.x + slip.width + Theme.mm(11)]

        Icon {
            required property int modelData

            x: modelData
            y: Math.round(root.height * 0.45)
            name: "down"
            size: Theme.mm(20)
        }
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A drawing in the moon gate, as large as there is room; none at XL or where it would be small.
Item {
    id: root

    required property string art
    required property real room
    readonly property int size: Math.min(Theme.mm(230), width, room)

    visible: size >= Theme.mm(90)
    implicitHeight: size

    MoonGate {
        anchors.horizontalCenter: parent.horizontalCenter
        size: root.size
        ground: Theme.standard ? Theme.gateGround : Theme.plane

        Drawing {
            visible: Theme.standard
            anchors.centerIn: parent
            name: root.art
            width: Math.min(480, Math.round(root.size * 0.6))
            height: Math.round(width * 1.2)
        }
        Icon {
            visible: !Theme.standard
            anchors.centerIn: parent
            name: root.art.split("-")[0]
            size: Math.round(root.size * 0.4)
        }
    }
}

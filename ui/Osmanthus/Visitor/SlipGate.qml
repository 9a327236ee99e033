import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// The slip in the moon gate, sliding out once while the printer reports that it prints.
Item {
    id: root

    required property real room
    required property bool printing
    readonly property int size: Math.min(Theme.mm(255), width, room)

    visible: size >= Theme.mm(70)
    implicitHeight: size

    MoonGate {
        anchors.horizontalCenter: parent.horizontalCenter
        size: root.size
        ground: Theme.gateGround

        SlipPicture {
            anchors.centerIn: parent
            paperWidth: Math.round(root.size * 0.42)
            printing: root.printing
            visible: root.printing
        }
        Icon {
            visible: !root.printing
            anchors.centerIn: parent
            name: "print"
            size: Math.round(root.size * 0.3)
        }
    }
}

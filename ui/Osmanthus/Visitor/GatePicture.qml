import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A drawing in the moon gate, as large as there is room; none at XL or where it would be small.
Item {
    id: root

    required property string art
    required property real room
    // The card comes out instead of going in.
    property bool out: false
    readonly property int size: Math.min(Theme.mm(230), width, room)

    visible: size >= Theme.mm(90)
    implicitHeight: size

    MoonGate {
        anchors.horizontalCenter: parent.horizontalCenter
        size: root.size
        ground: Theme.standard ? Theme.gateGround : Theme.plane

        Drawing {
            id: drawing

            visible: Theme.standard
            anchors.centerIn: parent
            name: root.art
            width: Math.min(480, Math.round(root.size * 0.6))
            height: Math.round(width * 1.2)
        }
        Rectangle {
            visible: root.out && Theme.standard
            anchors.horizontalCenter: parent.horizontalCenter
            y: drawing.y
            width: Math.round(drawing.width * 0.3)
            height: Math.round(drawing.height * 0.125)
            color: Theme.gateGround

            Icon {
                anchors.centerIn: parent
                name: "up"
                size: Math.round(parent.height * 0.9)
            }
        }
        Icon {
            visible: !Theme.standard
            anchors.centerIn: parent
            // The place of the card is told in words; here it is enough that it is a card.
            name: "card"
            size: Math.round(root.size * 0.4)
        }
    }
}

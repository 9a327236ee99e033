import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A number in the moon gate, with the seconds of its end as a gold inlay.
Item {
    id: root

    required property real room
    required property string number
    required property int secondsLeft
    required property int secondsTotal
    readonly property int size: Math.min(Theme.mm(255), width, room)

    implicitHeight: size

    MoonGate {
        id: gate

        anchors.horizontalCenter: parent.horizontalCenter
        size: root.size
        secondsLeft: Theme.elder ? 0 : root.secondsLeft
        secondsTotal: !Theme.elder && root.secondsLeft > 0 ? root.secondsTotal : 0

        Words {
            anchors.centerIn: parent
            text: root.number
            size: Math.min(Theme.match, Math.round(gate.size * 0.415))
            serif: true
        }
    }
}

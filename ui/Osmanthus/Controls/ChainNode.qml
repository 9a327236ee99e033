import QtQuick
import Osmanthus.Theme

// A node of a chain: done is solid, now has a gold heart, later is hollow. Done fills in Theme.nodeMs.
Rectangle {
    id: root

    property int size: Theme.mm(9)
    property string phase: "later"

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.plane
    border.width: Theme.mm(1.6)
    border.color: phase === "later" ? Theme.edge : Theme.ink
    antialiasing: true

    Rectangle {
        anchors.centerIn: parent
        width: Math.round(root.size * (root.phase === "done" ? 0.5 : 0.23)) * 2
        height: width
        radius: width / 2
        visible: root.phase === "done" || root.phase === "now"
        color: root.phase === "done" || !Theme.standard ? Theme.ink : Theme.gold
        antialiasing: true

        Behavior on color {
            enabled: Theme.nodeMs > 0
            ColorAnimation {
                duration: Theme.nodeMs
            }
        }
    }
}

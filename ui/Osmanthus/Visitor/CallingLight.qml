import QtQuick
import Osmanthus.Theme

// A light round the screen, for those who do not hear the bell: a step every 700 ms is under 1 Hz.
Rectangle {
    id: root

    objectName: "light"
    z: 1
    color: "transparent"
    border.width: Theme.mm(8)
    border.color: Theme.ink

    Timer {
        interval: 700
        repeat: true
        running: true
        onTriggered: root.visible = !root.visible
    }
}

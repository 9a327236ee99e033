import QtQuick
import Osmanthus.Theme

// Gold in an ink ring, outside the control it fills; for those who steer by keypad.
Item {
    id: root

    property int corner: Theme.radius
    readonly property int inner: Theme.mm(1.87)
    readonly property int outer: Theme.mm(Theme.standard ? 0.93 : 1.87)

    anchors.fill: parent
    z: 1

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.inner - root.outer
        radius: root.corner + root.inner + root.outer
        color: "transparent"
        border.width: root.outer
        border.color: Theme.ink
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.inner
        radius: root.corner + root.inner
        color: "transparent"
        border.width: root.inner
        border.color: Theme.standard ? Theme.gold : Theme.wall
    }
}

import QtQuick
import Osmanthus.Theme

// The mark of the house: a blossom in a ring. size in pixels; ring, heart: colours.
Item {
    id: root

    property int size: Theme.mm(14)
    property color ring: Theme.ring
    property color heart: ring
    property color petal: Theme.gold

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        readonly property int inset: Math.round(root.size * 0.02)

        anchors.fill: parent
        anchors.margins: inset
        radius: width / 2
        color: "transparent"
        border.width: Math.max(2, Math.round(root.size * 0.06))
        border.color: root.ring
        antialiasing: true
    }
    Blossom {
        size: root.size
        petal: root.petal
        heart: root.heart
    }
}

import QtQuick
import Osmanthus.Theme

// The round end of a button: gold for the one way forward, a ring for the others.
// icon: see Icon; size: diameter in pixels. In the 20:1 modes the gold disc is its icon alone.
Item {
    id: root

    required property string icon
    property bool golden: false
    property int size: Theme.mm(golden ? 26 : 17)
    property color ink: Theme.ink
    readonly property bool bare: golden && !Theme.standard

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        visible: !root.bare
        anchors.fill: parent
        radius: width / 2
        color: root.golden ? Theme.gold : "transparent"
        border.width: root.golden ? 0 : Theme.mm(0.9)
        border.color: root.ink
        antialiasing: true
    }
    Icon {
        anchors.centerIn: parent
        name: root.icon
        size: root.bare ? Theme.mm(20) : Math.round(root.size * (root.golden ? 0.54 : 0.62) / 2) * 2
        color: root.golden && !root.bare ? Theme.ink : root.ink
    }
}

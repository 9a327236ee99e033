import QtQuick
import Osmanthus.Theme

// A ring with a white ground, and if wanted a hairline ring around it. size: outer diameter of the
// heavy ring in pixels, stroke: its width, halo: space to the hairline (0: none).
// secondsLeft, of secondsTotal: as a gold inlay clockwise from the top; none while secondsTotal is 0.
Item {
    id: root

    property int size: Theme.mm(51)
    property int stroke: Theme.mm(3.4)
    property int halo: 0
    property color ground: Theme.plane
    property int secondsLeft: 0
    property int secondsTotal: 0
    readonly property bool counting: secondsTotal > 0 && secondsLeft > 0
    default property alias content: inside.data

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        visible: root.halo > 0
        anchors.centerIn: parent
        width: root.size + 2 * root.halo
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.mm(0.6)
        border.color: Theme.ring
        antialiasing: true
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.ground
        border.width: root.stroke
        border.color: root.counting && Theme.contrast === "dark" ? "#000000" : Theme.ring
        antialiasing: true
    }
    Repeater {
        // A black ring on a black wall shows by its two edges, so that the inlay can be read in it.
        model: root.counting && Theme.contrast === "dark" ? [0, root.stroke - Theme.mm(0.6)] : []

        Rectangle {
            required property int modelData

            anchors.fill: parent
            anchors.margins: modelData
            radius: width / 2
            color: "transparent"
            border.width: Theme.mm(0.6)
            border.color: "#FFFFFF"
            antialiasing: true
        }
    }
    SecondsInlay {
        visible: root.counting
        anchors.fill: parent
        stroke: root.stroke
        share: root.counting ? Math.min(1, root.secondsLeft / root.secondsTotal) : 0
    }
    Item {
        id: inside

        anchors.centerIn: parent
        width: root.size - 2 * root.stroke
        height: width
    }
}

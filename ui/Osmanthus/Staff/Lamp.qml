import QtQuick
import QtQuick.Shapes
import Osmanthus.Controls
import Osmanthus.Theme

// A part's lamp: green disc with a check, amber triangle, red square with a cross; a broken ring
// while nobody knows. Shape first, colour last.
Item {
    id: root

    required property string verdict
    property int size: Theme.mm(26)

    implicitWidth: size
    implicitHeight: size

    StatusMark {
        visible: root.verdict === "well" || root.verdict === "unknown"
        anchors.centerIn: parent
        status: root.verdict === "well" ? "not_listed" : "unknown"
        size: root.size
    }
    Shape {
        visible: root.verdict === "heed"
        anchors.centerIn: parent
        width: root.size
        height: root.size
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.amber
            scale: Qt.size(root.size / 72, root.size / 72)

            PathSvg {
                path: "M36 4L70 66H2Z"
            }
        }
        ShapePath {
            strokeWidth: 7 * root.size / 72
            strokeColor: Theme.plane
            fillColor: "transparent"
            scale: Qt.size(root.size / 72, root.size / 72)

            PathSvg {
                path: "M36 27V46M36 52V59"
            }
        }
    }
    Rectangle {
        visible: root.verdict === "stop"
        anchors.centerIn: parent
        width: Math.round(root.size * 0.9)
        height: width
        color: Theme.cinnabar

        Icon {
            anchors.centerIn: parent
            name: "cross"
            size: Math.round(root.size * 0.7)
            color: Theme.plane
        }
    }
}

import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The mark of a status. status: "not_listed" (also any other confirmed thing), "listed", "removed"
// or "unknown"; size in pixels, 26 mm by default; `small: true` gives 14 mm.
// Removed is the list of "listed", hollow and struck through: it is no answer that was ticked.
Item {
    id: root

    required property string status
    property bool small: false
    property int size: Theme.mm(small ? 14 : 26)
    readonly property real unit: size / 72
    readonly property bool solid: status === "not_listed" || status === "listed"
    readonly property color colour: status === "listed" ? Theme.ink : status === "unknown" ? Theme.indigo : Theme.leaf
    readonly property string sign: {
        switch (status) {
        case "not_listed":
            return "M20 37L32 49L53 25";
        case "listed":
            return "M18 22H54M18 36H54M18 50H41";
        case "removed":
            return "M9.5 49.5V9.5H49.5M62.5 22.5V62.5H22.5M19 24H36.5M19 36H24.5M47.5 36H53M35.5 48H53M4 68L68 4";
        default:
            return "M26 29C26 22.5 30 19.5 36 19.5C42 19.5 46 23 46 28C46 35 36 35 36 43M36 48.5V55";
        }
    }

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        readonly property int inset: Math.round((root.status === "listed" ? 5 : root.status === "unknown" ? 5.5 : 3) * root.unit)

        visible: root.status !== "removed"
        anchors.fill: parent
        anchors.margins: inset
        radius: root.status === "listed" ? 0 : width / 2
        color: root.solid ? root.colour : Theme.plane
        antialiasing: true
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            scale: Qt.size(root.unit, root.unit)
            strokeColor: root.solid ? Theme.plane : root.colour
            strokeWidth: (root.status === "listed" || root.status === "removed" ? 6 : root.status === "unknown" ? 5.5 : 6.5) * root.unit
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            joinStyle: ShapePath.MiterJoin
            PathSvg {
                path: root.sign
            }
        }
        ShapePath {
            scale: Qt.size(root.unit, root.unit)
            strokeColor: root.status === "unknown" ? root.colour : "transparent"
            strokeWidth: root.status === "unknown" ? 5 * root.unit : -1
            strokeStyle: ShapePath.DashLine
            dashPattern: [11 / 5, 5.5 / 5]
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            PathAngleArc {
                centerX: 36
                centerY: 36
                radiusX: 31.5
                radiusY: 31.5
                startAngle: -100
                sweepAngle: 360
            }
        }
    }
}

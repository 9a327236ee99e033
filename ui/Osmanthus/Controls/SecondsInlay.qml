import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The gold thread inside a ring: share (0 to 1) of it, clockwise from the top. It steps, it never runs.
Shape {
    id: root

    required property int stroke
    required property real share
    readonly property real reach: (Math.min(width, height) - stroke) / 2

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: Theme.goldInlay
        strokeWidth: Math.max(2, root.stroke * 0.45)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        PathAngleArc {
            centerX: root.width / 2
            centerY: root.height / 2
            radiusX: root.reach
            radiusY: root.reach
            startAngle: -90
            sweepAngle: 360 * root.share
        }
    }
}

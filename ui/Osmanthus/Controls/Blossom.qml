pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// Four petals on a 100 grid scaled to `size` pixels; petal and heart are colours.
Shape {
    id: root

    property int size: Theme.mm(19)
    property color petal: Theme.gold
    property color heart: Theme.ink
    property real heartRadius: 4.2
    readonly property real unit: size / 100

    width: size
    height: size
    preferredRendererType: Shape.CurveRenderer

    // One path each: where petals meet in one path the curve renderer loses them.
    component Petal: ShapePath {
        scale: Qt.size(root.unit, root.unit)
        strokeWidth: -1
        fillColor: root.petal
    }

    Petal {
        PathSvg {
            path: "M50 50C47.2 38.7 51.8 29.1 58.8 25.6C65.6 22.4 77.6 34.4 74.4 41.2C70.9 48.2 61.3 52.8 50 50Z"
        }
    }
    Petal {
        PathSvg {
            path: "M50 50C61.3 47.2 70.9 51.8 74.4 58.8C77.6 65.6 65.6 77.6 58.8 74.4C51.8 70.9 47.2 61.3 50 50Z"
        }
    }
    Petal {
        PathSvg {
            path: "M50 50C52.8 61.3 48.2 70.9 41.2 74.4C34.4 77.6 22.4 65.6 25.6 58.8C29.1 51.8 38.7 47.2 50 50Z"
        }
    }
    Petal {
        PathSvg {
            path: "M50 50C38.7 52.8 29.1 48.2 25.6 41.2C22.4 34.4 34.4 22.4 41.2 25.6C48.2 29.1 52.8 38.7 50 50Z"
        }
    }
    ShapePath {
        scale: Qt.size(root.unit, root.unit)
        strokeWidth: -1
        fillColor: root.heart
        PathAngleArc {
            centerX: 50
            centerY: 50
            radiusX: root.heartRadius
            radiusY: root.heartRadius
            startAngle: 0
            sweepAngle: 360
        }
    }
}

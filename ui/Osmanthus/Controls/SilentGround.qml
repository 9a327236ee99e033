import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The ground of "cannot say now": pale, hatched at 45 degrees, with a dashed edge.
Item {
    id: root

    readonly property int line: Theme.mm(Theme.standard ? 0.9 : 1.2)
    readonly property real inset: line / 2

    // Of a gradient that repeats from line to line: half a line's width, and half the pixel at its edge.
    readonly property real period: Theme.mm(5.3) / Math.SQRT2
    readonly property real half: Theme.mm(0.5) / 2 / period
    readonly property real soft: 0.5 / period
    readonly property color clear: Qt.alpha(Theme.hatch, 0)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.unknown
        antialiasing: true
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: -1
            fillGradient: LinearGradient {
                x2: Theme.mm(5.3) / 2
                y2: Theme.mm(5.3) / 2
                spread: ShapeGradient.RepeatSpread

                GradientStop {
                    position: root.half - root.soft
                    color: Theme.hatch
                }
                GradientStop {
                    position: root.half + root.soft
                    color: root.clear
                }
                GradientStop {
                    position: 1 - root.half - root.soft
                    color: root.clear
                }
                GradientStop {
                    position: 1 - root.half + root.soft
                    color: Theme.hatch
                }
            }

            PathRectangle {
                width: root.width
                height: root.height
                radius: Theme.radius
            }
        }
        ShapePath {
            strokeColor: Theme.indigo
            strokeWidth: root.line
            strokeStyle: ShapePath.DashLine
            dashPattern: [Theme.mm(4.4) / root.line, Theme.mm(2.5) / root.line]
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            PathRectangle {
                x: root.inset
                y: root.inset
                width: root.width - root.line
                height: root.height - root.line
                radius: Theme.radius - root.inset
            }
        }
    }
}

import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// A drawn icon. name: arrow back down up check cross list contest use score card phone person access
// clock nocam exit home slip print map sound lock restart pause; size in pixels; color.
Shape {
    id: root

    required property string name
    property int size: Theme.mm(15)
    property color color: Theme.ink
    readonly property real unit: size / 48

    width: size
    height: size
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        scale: Qt.size(root.unit, root.unit)
        strokeColor: root.color
        strokeWidth: 3 * root.unit
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        joinStyle: ShapePath.MiterJoin
        PathSvg {
            path: IconPaths.stroke(root.name)
        }
    }
    ShapePath {
        scale: Qt.size(root.unit, root.unit)
        strokeColor: "transparent"
        strokeWidth: -1
        fillColor: root.color
        PathSvg {
            path: IconPaths.fill(root.name)
        }
    }
}

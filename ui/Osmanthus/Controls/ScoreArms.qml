pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The two arms of the score line, alike: what was taken leads to the left, what was added to the
// right, and neither has an end that the middle could be half of. free: pixels left open at either
// side of the middle; highest: the profile's highest value at the right, "" for none.
Item {
    id: root

    property int free: 0
    property string highest: ""
    readonly property int line: Theme.mm(0.9)
    readonly property int middle: Math.round(width / 2)
    readonly property int head: Theme.mm(3.5)
    readonly property string heads: {
        const tip = line * 0.8;
        return `M${head} 0L${tip} ${head}L${head} ${2 * head}M${width - head} 0L${width - tip} ${head}L${width - head} ${2 * head}`;
    }

    implicitHeight: taken.y + taken.height

    Repeater {
        model: [0, root.middle + root.free]

        Rectangle {
            required property int modelData

            x: modelData
            y: -Math.floor(height / 2)
            width: modelData === 0 ? root.middle - root.free : root.width - modelData
            height: root.line
            color: Theme.edge
        }
    }
    Shape {
        // An open head at either end: the line goes on both ways.
        y: -root.head
        width: root.width
        height: 2 * root.head
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Theme.edge
            strokeWidth: root.line
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            joinStyle: ShapePath.MiterJoin
            PathSvg {
                path: root.heads
            }
        }
    }
    Words {
        id: taken

        y: Theme.mm(5)
        text: Theme.firstOf("减", "taken")
    }
    Words {
        x: root.width - width
        y: taken.y
        text: root.highest === "" ? Theme.firstOf("加", "added") : Theme.firstOf("加到 ", "up to ") + root.highest
    }
}

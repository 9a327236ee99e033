import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The ground of "cannot say now": pale, hatched at 45 degrees, with a dashed edge.
Item {
    id: root

    readonly property int line: Theme.mm(Theme.standard ? 0.9 : 1.2)
    readonly property real inset: line / 2

    // Where the line x + y = sum enters or leaves the rounded ground, from a square end outwards.
    function rounded(x: real, y: real): point {
        const r = Theme.radius;
        const cx = Math.min(Math.max(x, r), width - r);
        const cy = Math.min(Math.max(y, r), height - r);
        const dx = x - cx;
        const dy = y - cy;
        const away = Math.hypot(dx, dy);
        return away <= r ? Qt.point(x, y) : Qt.point(cx + dx * r / away, cy + dy * r / away);
    }
    function hatching(w: real, h: real): string {
        const pitch = Theme.mm(5.3);
        let path = "";
        for (let sum = pitch; sum < w + h; sum += pitch) {
            const from = rounded(Math.max(0, sum - h), Math.min(h, sum));
            const to = rounded(Math.min(w, sum), Math.max(0, sum - w));
            path += `M${from.x} ${from.y}L${to.x} ${to.y}`;
        }
        return path;
    }

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
            strokeColor: Theme.hatch
            strokeWidth: Theme.mm(0.5)
            fillColor: "transparent"
            PathSvg {
                path: Theme.standard ? root.hatching(root.width, root.height) : ""
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

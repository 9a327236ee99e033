pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// A part, its cable and the socket in the case: switched off, out with its cable pulled, the new one
// in, and on again. Parts with three steps leave the first or the second out.
Item {
    id: root

    required property string part
    required property int step
    readonly property real unit: width / 240
    readonly property list<string> phases: part === "printer" ? ["off", "out", "in", "on"] : part === "screen" ? ["off", "in", "on"] : ["out", "in", "on"]
    readonly property string phase: phases[Math.max(0, Math.min(step, phases.length) - 1)]
    readonly property bool loose: phase === "out" || phase === "in" && part !== "printer"

    implicitHeight: Math.round(width * 0.6)

    component Line: ShapePath {
        strokeWidth: 3.2 * root.unit
        strokeColor: Theme.ink
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        joinStyle: ShapePath.MiterJoin
        scale: Qt.size(root.unit, root.unit)
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        // The case, with its socket.
        Line {
            fillColor: Theme.shade

            PathSvg {
                path: "M236 20H196V136H236M196 66H204V94H196"
            }
        }
        // The part.
        Line {
            fillColor: Theme.plane

            PathSvg {
                path: "M16 52H106V128H16Z"
            }
        }
        // The cable and its plug.
        Line {
            PathSvg {
                path: root.loose ? "M106 90H124C140 90 136 122 152 122H158M158 112V132H174V112ZM174 117H182M174 127H182" : "M106 90H172M172 80V100H188V80ZM188 85H196M188 95H196"
            }
        }
        // Off and on stand on the part; out and in are ways it moves.
        Line {
            strokeWidth: 4 * root.unit
            strokeColor: root.phase === "on" ? Theme.leaf : Theme.ink

            PathSvg {
                path: root.phase === "off" ? "M61 70V90M50 76A20 20 0 1 0 72 76" : root.phase === "on" ? "M42 90L56 104L82 74" : root.phase === "out" ? "M61 42V10M47 24L61 10L75 24" : "M61 8V40M47 26L61 40L75 26"
            }
        }
    }
}

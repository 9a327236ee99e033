pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The printer from its side. step: 1 the cover opens, 2 the roll goes in with the paper coming off
// it from below, 3 a hand's width of paper hangs out and the cover shuts.
Item {
    id: root

    required property int step
    readonly property real unit: width / 240
    readonly property bool shut: step === 3

    implicitHeight: Math.round(width * 0.66)

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

        // The case: front at the right, with the room for the roll.
        Line {
            fillColor: Theme.plane

            PathSvg {
                path: "M52 84H40V148H196V100L182 84H140"
            }
        }
        // The room for the roll.
        Line {
            fillColor: Theme.shade

            PathSvg {
                path: "M52 84V98A44 38 0 0 0 140 98V84Z"
            }
        }
        // The cover, hinged at the back.
        Line {
            fillColor: Theme.plane

            PathSvg {
                path: root.shut ? "M40 84V70A12 12 0 0 1 52 58H150L182 84Z" : "M40 84L12 26A12 12 0 0 1 22 8L30 6L58 68L52 84Z"
            }
        }
        // The paper: off the roll from below, out at the front.
        Line {
            strokeColor: root.step > 1 ? Theme.ink : "transparent"
            strokeWidth: 2.4 * root.unit

            PathSvg {
                path: root.shut ? "M96 122L182 84L206 60M200 54L212 66" : "M96 120L182 84L222 60"
            }
        }
        // The roll: over the case while it goes in, inside it afterwards.
        Line {
            fillColor: Theme.paper
            strokeColor: root.step === 2 ? Theme.ink : "transparent"

            PathSvg {
                path: root.step === 2 ? "M132 90a36 36 0 1 1 -72 0a36 36 0 1 1 72 0Z" : ""
            }
        }
        Line {
            strokeColor: root.shut ? "transparent" : Theme.ink

            PathSvg {
                path: root.shut ? "" : root.step === 2 ? "M106 90a10 10 0 1 1 -20 0a10 10 0 1 1 20 0Z" : "M106 108a10 10 0 1 1 -20 0a10 10 0 1 1 20 0Z"
            }
        }
        // Which way it moves.
        Line {
            PathSvg {
                path: root.step === 1 ? "M96 84V40M82 54L96 40L110 54" : root.step === 2 ? "M96 6V40M82 26L96 40L110 26" : "M100 14V46M86 32L100 46L114 32"
            }
        }
    }
}

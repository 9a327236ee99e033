import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// A slip coming out of its slot, without text: a passer-by reads nothing. printing: slides out once,
// and only while the printer reports it; where printing stops, it stays as far out as it came. Without
// printing the slip hangs out whole. paperWidth in pixels.
Item {
    id: root

    property bool printing: false
    property int paperWidth: Theme.mm(125)
    property real out: 1
    readonly property real unit: paperWidth / 520
    readonly property int slotHeight: Math.round(72 * unit)
    readonly property int slit: Math.round(48 * unit)
    readonly property int paperHeight: Math.round(640 * unit)
    readonly property int teeth: Math.round(20 * unit)

    implicitWidth: Math.round(paperWidth * 1.31)
    implicitHeight: slit + paperHeight + teeth

    function torn(): string {
        const step = paperWidth / 26;
        let path = `M0 0H${paperWidth}V${paperHeight}`;
        for (let i = 0; i < 26; i++)
            path += `L${paperWidth - (i + 0.5) * step} ${paperHeight + (teeth / 2)}L${paperWidth - (i + 1) * step} ${paperHeight}`;
        return path + "Z";
    }

    NumberAnimation {
        target: root
        property: "out"
        from: 0.15
        to: 1
        duration: Theme.slipMs
        running: root.printing
    }
    Rectangle {
        width: parent.width
        height: root.slotHeight
        radius: Theme.radius
        color: Theme.ring
    }
    Rectangle {
        x: Math.round((parent.width - width) / 2)
        y: root.slit - Math.round(height / 2)
        width: root.paperWidth + 2 * Theme.mm(3)
        height: Theme.mm(3)
        radius: height / 2
        color: Theme.standard ? Theme.ink : Theme.wall
    }
    Item {
        x: Math.round((parent.width - width) / 2)
        y: root.slit
        width: root.paperWidth
        height: root.paperHeight + root.teeth
        clip: true

        Item {
            y: Math.round((root.out - 1) * root.paperHeight)
            width: parent.width
            height: parent.height

            Shape {
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    fillColor: Theme.paper
                    strokeColor: Theme.hair
                    strokeWidth: Theme.hairLine
                    PathSvg {
                        path: root.torn()
                    }
                }
                ShapePath {
                    scale: Qt.size(root.unit, root.unit)
                    strokeWidth: -1
                    fillColor: Theme.paperBar
                    PathSvg {
                        path: "M148 66h210v24h-210ZM148 104h140v16h-140ZM44 196h290v40h-290ZM44 252h180v18h-180ZM44 304h432v3h-432ZM130 334h200v34h-200ZM130 380h120v16h-120ZM380 380h96v16h-96ZM44 436h432v3h-432ZM130 466h200v34h-200ZM130 512h120v16h-120ZM380 512h96v16h-96ZM44 568h432v3h-432ZM48 366a30 30 0 1 0 60 0a30 30 0 1 0 -60 0ZM48 498a30 30 0 1 0 60 0a30 30 0 1 0 -60 0Z"
                    }
                }
                ShapePath {
                    scale: Qt.size(root.unit, root.unit)
                    strokeWidth: -1
                    fillColor: Theme.paperInk
                    PathSvg {
                        path: "M44 162h432v6h-432Z"
                    }
                }
            }
            BrandMark {
                // The software renderer lets a shape out of a clip that cuts it: it comes when it is out.
                visible: Math.round((root.out - 1) * root.paperHeight) + y >= 0
                x: Math.round(44 * root.unit)
                y: Math.round(56 * root.unit)
                size: Math.round(80 * root.unit)
                ring: Theme.paperInk
                petal: Theme.standard ? Theme.gold : Theme.paperInk
                heart: Theme.standard ? Theme.paperInk : Theme.paper
            }
        }
    }
}

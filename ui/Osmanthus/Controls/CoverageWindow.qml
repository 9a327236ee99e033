import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// A lattice window, one pane per source: connected ones filled, the others open. The count stands
// beside it in words; at XL the words stand alone and this hides.
Item {
    id: root

    required property int connected
    required property int total
    readonly property int columns: 14
    readonly property int frame: Theme.mm(1.2)
    readonly property int pitch: Math.max(4, Math.floor((width - 2 * pad) / (columns - 0.25)))
    readonly property int pane: Math.min(Theme.mm(6.5), Math.round(pitch * 0.77))
    readonly property int pad: frame + Theme.mm(3.4)
    readonly property int rows: Math.ceil(total / columns)
    readonly property int edgeGap: Math.round((width - (columns - 1) * pitch - pane) / 2)

    function panes(filled: bool): string {
        const thin = filled ? 0 : Theme.mm(0.3);
        let path = "";
        for (let i = filled ? 0 : connected; i < (filled ? Math.min(connected, total) : total); i++) {
            const x = edgeGap + (i % columns) * pitch + thin;
            const y = edgeGap + Math.floor(i / columns) * pitch + thin;
            const side = pane - 2 * thin;
            path += `M${x} ${y}h${side}v${side}h${-side}Z`;
        }
        return path;
    }

    visible: !Theme.xl
    implicitWidth: Theme.mm(126)
    implicitHeight: 2 * edgeGap + (rows - 1) * pitch + pane

    Accessible.role: Accessible.Graphic
    Accessible.name: `${connected} / ${total}`

    Rectangle {
        anchors.fill: parent
        radius: Theme.mm(1)
        color: Theme.plane
        border.width: root.frame
        border.color: Theme.ring
    }
    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.ring
            PathSvg {
                path: root.panes(true)
            }
        }
        ShapePath {
            strokeColor: Theme.edge
            strokeWidth: 2 * Theme.mm(0.3)
            fillColor: "transparent"
            joinStyle: ShapePath.MiterJoin
            PathSvg {
                path: root.panes(false)
            }
        }
    }
}

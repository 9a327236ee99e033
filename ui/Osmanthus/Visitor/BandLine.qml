pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// A score on a scale of bands: the whole line, a tick where each band begins, a blossom at the value
// with the number above it. No band looks better than another. named: the number stands above.
Item {
    id: root

    required property int value
    required property ScaleView scaling
    property bool named: true
    readonly property int line: Theme.mm(0.9)
    readonly property int axis: (named ? number.height : 0) + Theme.mm(12)
    readonly property list<int> cuts: scaling.cuts
    readonly property int from: cuts.filter(cut => cut <= value).pop() ?? scaling.lowest
    readonly property int until: cuts.find(cut => cut > value) ?? scaling.highest
    readonly property string heard: String(value)

    function place(score: int): int {
        const share = (score - scaling.lowest) / Math.max(1, scaling.highest - scaling.lowest);
        return Math.round(Math.min(1, Math.max(0, share)) * width);
    }

    implicitWidth: Theme.mm(296)
    implicitHeight: axis + Theme.mm(9.5) + low.height

    Accessible.role: Accessible.StaticText
    Accessible.name: heard

    Rectangle {
        y: root.axis - Math.floor(height / 2)
        width: root.width
        height: root.line
        color: Theme.edge
    }
    Rectangle {
        x: root.place(root.from)
        y: root.axis - Math.floor(height / 2)
        width: root.place(root.until) - x
        height: Theme.mm(3)
        color: Theme.ink
    }
    Repeater {
        id: ticks

        // The two ends, and every cut between them.
        model: [root.scaling.lowest].concat(root.cuts, [root.scaling.highest])

        Rectangle {
            required property int modelData

            x: Math.min(root.width - width, Math.max(0, root.place(modelData) - Math.round(width / 2)))
            y: root.axis - Math.floor(height / 2)
            width: root.line
            height: Theme.mm(8)
            color: Theme.edge
        }
    }
    Words {
        id: low

        y: root.axis + Theme.mm(8)
        text: root.scaling.lowest
        size: Theme.note
    }
    Words {
        x: root.width - width
        y: low.y
        text: root.scaling.highest
        size: Theme.note
    }
    Words {
        id: first

        // The two ends of the band it lies in are the numbers that tell something.
        visible: root.from > root.scaling.lowest && x > low.width + Theme.gap5
        x: Math.round(root.place(root.from) - width - Theme.gap1)
        y: low.y
        text: root.from
        strong: true
    }
    Words {
        visible: root.until < root.scaling.highest
        x: Math.round(root.place(root.until) + Theme.gap1)
        y: low.y
        text: root.until
        strong: true
    }
    Blossom {
        x: root.place(root.value) - Math.round(width / 2)
        y: root.axis - Math.round(height / 2)
        heart: Theme.standard ? Theme.ink : Theme.wall
    }
    Words {
        id: number

        visible: root.named
        x: Math.round(Math.min(root.width - width, Math.max(0, root.place(root.value) - width / 2)))
        text: root.value
        weight: Font.Bold
        size: Theme.answer
    }
}

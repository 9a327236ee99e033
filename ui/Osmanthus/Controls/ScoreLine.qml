pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// The score as a place on a line, not a share. value; neutral (the middle); highest (right end);
// points: what each entry added or took, in order. Linear, and the same both ways.
// ring: diameter of the neutral ring in pixels.
Item {
    id: root

    readonly property string heard: String(value)
    required property int value
    required property int neutral
    required property int highest
    property list<int> points: []
    property int ring: Theme.mm(51)
    readonly property bool atNeutral: value === neutral
    readonly property int middle: Math.round(width / 2)
    readonly property int line: Theme.mm(0.9)
    readonly property int halo: Theme.mm(3.3)
    readonly property int free: atNeutral ? Math.round(ring / 2) + halo : 0
    readonly property int axis: atNeutral ? Math.round(ring / 2) + halo : Math.round(above.height + Theme.mm(9.5))
    readonly property list<int> stops: {
        let sum = neutral;
        const all = points.filter(p => p !== 0).map(p => sum += p);
        return all.slice(0, -1);
    }

    function place(score: int): int {
        const span = Math.max(1, highest - neutral);
        return Math.round(Math.min(width, Math.max(0, middle + (score - neutral) * (width / 2) / span)));
    }

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(atNeutral ? ring + 2 * halo : base.y + base.height, top.y + top.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: heard

    Repeater {
        // Two arms; the neutral ring and its hairline stand free between them.
        model: [0, root.middle + root.free]

        Rectangle {
            required property int modelData

            x: modelData
            y: root.axis - Math.floor(height / 2)
            width: modelData === 0 ? root.middle - root.free : root.width - modelData
            height: root.line
            color: Theme.edge
        }
    }
    Rectangle {
        x: root.width - width
        y: root.axis - Math.floor(height / 2)
        width: root.line
        height: Theme.mm(8)
        color: Theme.edge
    }
    Words {
        id: top

        x: root.width - width
        y: root.atNeutral ? root.axis + Theme.mm(6) : base.y
        text: root.highest
    }
    RingDisc {
        visible: root.atNeutral
        x: root.middle - Math.round(width / 2)
        y: root.axis - Math.round(height / 2)
        size: root.ring
        stroke: Math.round(root.ring * 0.067)
        halo: root.halo

        Numeral {
            anchors.centerIn: parent
            text: String(root.neutral)
            serif: true
            size: Math.round(root.ring * 0.38)
        }
    }
    Rectangle {
        visible: !root.atNeutral
        x: Math.min(root.middle, root.place(root.value))
        y: root.axis - Math.floor(height / 2)
        width: Math.abs(root.place(root.value) - root.middle)
        height: Theme.mm(3)
        color: Theme.ink
    }
    Repeater {
        model: root.atNeutral ? [] : root.stops

        Rectangle {
            required property int modelData

            x: root.place(modelData) - Math.round(width / 2)
            y: root.axis - Math.round(height / 2)
            width: Theme.mm(2.5) * 2
            height: width
            radius: width / 2
            color: Theme.plane
            border.width: Theme.mm(1.2)
            border.color: Theme.ink
            antialiasing: true
        }
    }
    Rectangle {
        visible: !root.atNeutral
        x: root.middle - Math.round(width / 2)
        y: root.axis - Math.round(height / 2)
        width: Theme.mm(7) * 2
        height: width
        radius: width / 2
        color: Theme.plane
        border.width: Theme.mm(1.9)
        border.color: Theme.ring
        antialiasing: true
    }
    Blossom {
        visible: !root.atNeutral
        x: root.place(root.value) - Math.round(width / 2)
        y: root.axis - Math.round(height / 2)
        heart: Theme.standard ? Theme.ink : Theme.wall
    }
    Words {
        id: above

        visible: !root.atNeutral
        x: Math.round(Math.min(root.width - width, Math.max(0, root.place(root.value) - width / 2)))
        text: root.value
        font.weight: Font.Bold
        size: Theme.lead
    }
    Words {
        id: base

        visible: !root.atNeutral
        x: root.middle - Math.round(width / 2)
        y: root.axis + Theme.mm(9.3)
        text: root.neutral
        strong: true
    }
}

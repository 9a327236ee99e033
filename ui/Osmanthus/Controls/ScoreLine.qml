pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// The score as a place on a line, not a share. value; neutral (the middle, where all begin); highest
// (the right end, told only once something was added); points: what each entry added or took, in
// order. Linear, and the same both ways. ring: diameter of the neutral ring in pixels.
// Away from the middle a blossom stands over the line on a stem, so that the smallest difference is
// seen beside the ring, even within it.
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
    readonly property int halo: Theme.mm(3.3)
    readonly property int smallRing: Theme.mm(7) * 2
    readonly property int free: atNeutral ? Math.round(ring / 2) + halo : 0
    readonly property int axis: atNeutral ? Math.round(ring / 2) + halo : bloom.height + Theme.mm(6)
    readonly property int at: place(value)
    // Nodes that would hide in the ring or under the stem are left out: the rows below tell them all.
    readonly property list<int> stops: {
        let sum = neutral;
        const all = points.filter(p => p !== 0).map(p => place(sum += p));
        return all.slice(0, -1).filter(x => Math.abs(x - middle) > Theme.mm(11) && Math.abs(x - at) > Theme.mm(5));
    }

    function place(score: int): int {
        const span = Math.max(1, highest - neutral);
        return Math.round(Math.min(width, Math.max(0, middle + (score - neutral) * (width / 2) / span)));
    }

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(atNeutral ? ring + 2 * halo : base.y + base.height, arms.y + arms.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: heard

    ScoreArms {
        id: arms

        width: root.width
        y: root.axis
        free: root.free
        highest: root.value > root.neutral ? String(root.highest) : ""
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
    RingDisc {
        visible: !root.atNeutral
        x: root.middle - Math.round(width / 2)
        y: root.axis - Math.round(height / 2)
        size: root.smallRing
        stroke: Theme.mm(1.9)
    }
    Rectangle {
        visible: !root.atNeutral
        x: Math.min(root.middle, root.at)
        y: root.axis - Math.floor(height / 2)
        width: Math.abs(root.at - root.middle)
        height: Theme.mm(3)
        color: Theme.ink
    }
    Repeater {
        model: root.atNeutral ? [] : root.stops

        Rectangle {
            required property int modelData

            x: modelData - Math.round(width / 2)
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
        x: root.at - Math.round(width / 2)
        y: bloom.height - Theme.mm(4)
        width: Theme.mm(0.9) * 2
        height: root.axis - y + Math.round(Theme.mm(3) / 2)
        color: Theme.ink
    }
    Blossom {
        id: bloom

        visible: !root.atNeutral
        x: Math.round(Math.min(root.width - width, Math.max(0, root.at - width / 2)))
        heart: Theme.standard ? Theme.ink : Theme.wall
    }
    Words {
        readonly property bool beyond: bloom.x + bloom.width + Theme.gap2 + width > root.width

        visible: !root.atNeutral
        x: beyond ? bloom.x - Theme.gap2 - width : bloom.x + bloom.width + Theme.gap2
        y: Math.round((bloom.height - height) / 2)
        text: root.value
        weight: Font.Bold
        size: Theme.lead
    }
    Words {
        id: base

        visible: !root.atNeutral
        x: root.middle - Math.round(width / 2)
        y: root.axis + Theme.mm(8.5)
        text: Theme.firstOf("起点 ", "start ") + root.neutral
        strong: true
    }
}

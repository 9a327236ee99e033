pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// The moon gate with the garden behind it, and the title set upright beside it. scale: of the
// drawing, which is 1080 pixels wide and holds a gate of 716 around (640, 430).
Item {
    id: root

    required property bool landscape
    required property bool trial
    required property string product
    readonly property bool smallPanel: !landscape && height < Theme.mm(440)
    readonly property real shrink: Math.min(1, landscape ? (height - Theme.mm(42)) / 760 : Theme.mm(smallPanel ? 186 : 336) / 1080)
    readonly property int gateLeft: art.x + Math.round(282 * shrink)
    readonly property int gateBottom: art.y + Math.round(788 * shrink)
    readonly property int titleX: landscape ? gateLeft - Theme.mm(86) : Theme.margin
    readonly property int titleY: Theme.mm(landscape ? 35 : smallPanel ? 24 : 38)
    // One em box a character; where the gate is small, the characters are.
    readonly property int titleStep: Math.min(Math.round(Theme.display * 1.2), Math.floor(((landscape ? height - Theme.gap8 : gateBottom) - titleY) / 6))
    readonly property int titleSize: Math.min(Theme.display, Math.floor(titleStep / 1.15))
    readonly property bool plain: !Theme.drawn

    Drawing {
        id: art

        visible: !root.plain
        name: "hero"
        width: Math.round(1080 * root.shrink)
        height: Math.round(860 * root.shrink)
        x: root.width - width
        y: root.landscape ? Math.round(Theme.mm(23) - 72 * root.shrink) : Math.round(5 * root.shrink)
    }
    Repeater {
        // The lines on the water: one whole pixel at a time, 12 of them in half a minute.
        model: root.plain ? [] : [[404, 594, 72], [445, 634, 92], [418, 654, 123], [608, 618, 65], [716, 605, 50]]

        Rectangle {
            required property var modelData

            x: art.x + Math.round(modelData[0] * root.shrink) + drift.step
            y: art.y + Math.round(modelData[1] * root.shrink)
            width: Math.round(modelData[2] * root.shrink)
            height: 2
            color: Theme.plane
        }
    }
    Timer {
        id: drift

        property int step: 0
        property int way: 1

        interval: 2500
        repeat: true
        running: !Theme.still
        onTriggered: {
            step += way;
            if (step === 12 || step === 0)
                way = -way;
        }
    }
    MoonGate {
        visible: root.plain
        x: root.gateLeft
        y: art.y + Math.round(72 * root.shrink)
        size: Math.round(716 * root.shrink)
        ground: Theme.wall

        BrandMark {
            anchors.centerIn: parent
            size: Math.round(parent.width * 0.5)
            heart: Theme.wall
        }
    }
    Column {
        id: title

        // Set one below the other for the eye, said as one for the ear.
        readonly property string heard: Theme.zhFirst ? letters.model.join("") : ""

        x: root.titleX
        y: root.titleY

        Repeater {
            id: letters

            model: "看自己的记录".split("")

            Words {
                required property string modelData

                height: root.titleStep
                width: root.titleSize
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                size: root.titleSize
                serif: true
                strong: true
                Accessible.ignored: true
            }
        }
    }
    Column {
        x: title.x + root.titleSize + Theme.mm(8)
        y: title.y + Theme.mm(3)
        spacing: Theme.gap8

        Column {
            readonly property string heard: Theme.zhFirst ? root.product : ""

            anchors.horizontalCenter: parent.horizontalCenter

            Repeater {
                model: root.product.split("")

                Words {
                    required property string modelData

                    width: Theme.mm(12)
                    height: Math.max(Theme.mm(root.smallPanel ? 10 : 12.4), Math.round(size * 1.15))
                    horizontalAlignment: Text.AlignHCenter
                    text: modelData
                    size: Math.max(Theme.mm(root.smallPanel ? 7.5 : 8.7), Theme.note)
                    serif: true
                    Accessible.ignored: true
                }
            }
        }
        Seal {
            visible: root.trial
            zh: "试行"
        }
    }
}

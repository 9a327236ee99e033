import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The unit serves nobody now. Calm, and with the way to go instead.
VisitorScreen {
    id: root

    readonly property bool landscape: width > height
    // Settings that cannot be used: no hours bring it back, and the reason needs the room.
    readonly property bool stuck: root.unit.cannotOpen[0] !== ""
    readonly property int half: landscape && stuck ? 0 : landscape ? Math.round(width * 0.46) : width

    MoonGate {
        id: gate

        readonly property int most: root.landscape ? root.height - Theme.mm(30) : root.height - words.height - Theme.mm(40)

        visible: size > 0
        size: Math.min(Theme.mm(177), most, root.half - 2 * Theme.margin)
        x: Math.round((root.half - width) / 2)
        y: root.landscape ? Math.round((root.height - height) / 2) : Theme.mm(16)
        ground: Theme.wall

        Drawing {
            visible: Theme.drawn
            anchors.centerIn: parent
            name: "gate-quiet"
            width: Math.min(600, Math.round(parent.parent.width * 1.14))
            height: width
        }
        BrandMark {
            visible: !Theme.drawn
            anchors.centerIn: parent
            size: Math.round(gate.size * 0.45)
            heart: Theme.wall
        }
    }
    Column {
        id: words

        x: root.landscape ? root.half + Theme.margin : Theme.margin
        y: root.landscape ? Math.round((root.height - height) / 2) : gate.y + gate.height + Math.min(Theme.gap20, Math.round((root.height - gate.y - gate.height - height) / 2))
        width: parent.width - x - Theme.margin
        spacing: Theme.low ? Theme.gap8 : Theme.gap15

        BiText {
            width: parent.width
            align: root.landscape ? Text.AlignLeft : Text.AlignHCenter
            firstSize: Theme.low ? Theme.title : Math.min(Theme.display, Theme.mm(23))
            secondSize: Theme.lead
            serif: true
            strong: true
            zh: root.unit.closedTitle[0]
            en: root.unit.closedTitle[1]
        }
        Hairline {
            width: parent.width
        }
        FactLine {
            width: parent.width
            icon: "person"
            strong: true
            firstSize: Theme.label
            en: QT_TRANSLATE_NOOP("visitor", "The service desk can do all the same things")
            zh: Say.zh(en)
        }
        FactLine {
            width: parent.width
            icon: "clock"
            strong: true
            firstSize: Theme.label
            visible: zh !== "" && !root.stuck
            zh: root.unit.closedWhen[0] !== "" ? root.unit.closedWhen[0] : root.unit.hours[0]
            en: root.unit.closedWhen[1] !== "" ? root.unit.closedWhen[1] : root.unit.hours[1]
        }
        FactLine {
            width: parent.width
            visible: !root.stuck
            icon: "lock"
            strong: true
            firstSize: Theme.label
            en: QT_TRANSLATE_NOOP("visitor", "Nothing from earlier visits is kept")
            zh: Say.zh(en)
        }
        FactLine {
            objectName: "cannotOpen"
            width: parent.width
            visible: root.stuck
            icon: "pause"
            firstSize: Theme.body
            zh: visible ? Say.zh("Staff: %1").arg(root.unit.cannotOpen[0]) : ""
            en: visible ? QT_TRANSLATE_NOOP("visitor", "Staff: %1").arg(root.unit.cannotOpen[1]) : ""
        }
    }
}

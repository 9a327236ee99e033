import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One held fact. Where `cover` is set it stands for the value until the row is held down: the value
// shows while a finger (or a key) is on it, never after, and never by the touch that lifts a curtain.
Touchable {
    id: root

    required property int index
    required property string labelZh
    required property string labelEn
    required property string valueZh
    required property string valueEn
    required property string sourceZh
    required property string sourceEn
    required property string cover
    required property bool missing
    readonly property bool covered: cover !== "" && !pressed
    readonly property string hold: QT_TRANSLATE_NOOP("visitor", "hold to show")
    readonly property bool swapped: pressed && !Theme.standard
    readonly property color ink: swapped ? Theme.plane : Theme.ink
    readonly property color ink2: pressed ? ink : Theme.ink2
    readonly property int column: Math.round(width * 0.42)
    readonly property int valueX: stacked ? 0 : column + Theme.gap8
    readonly property bool stacked: label.naturalWidth > column || source.natural > column

    objectName: "held-" + index
    corner: 0
    live: cover !== ""
    spoken: Theme.firstOf(labelZh, labelEn) + "，" + (cover !== "" ? Theme.firstOf(Say.zh(hold), hold) : Theme.firstOf(valueZh, valueEn))
    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(33), Math.ceil((stacked ? names.height + Theme.gap1 + value.height : Math.max(names.height, value.height)) + 2 * Theme.mm(4)))

    Rectangle {
        anchors.fill: parent
        visible: root.pressed && root.cover !== ""
        color: Theme.pressPlane
    }
    Column {
        id: names

        y: Theme.mm(4)
        width: root.stacked ? root.width : root.column

        BiText {
            id: label

            width: parent.width
            inline: Theme.xl
            zh: root.labelZh
            en: root.labelEn
            ink: root.ink
            ink2: root.ink2
        }
        SensibleLine {
            id: source

            width: parent.width
            size: Theme.note
            words: Theme.firstOf(root.sourceZh, root.sourceEn)
            color: root.ink2
        }
    }
    StatusMark {
        id: mark

        visible: root.missing
        x: root.valueX
        anchors.verticalCenter: value.verticalCenter
        status: "unknown"
        small: true
    }
    BiText {
        id: value

        x: root.valueX + (root.missing ? mark.width + Theme.gap5 : 0)
        y: root.stacked ? names.y + names.height + Theme.gap1 : Math.round((root.height - height) / 2)
        width: root.width - x - (root.cover !== "" ? chip.width + Theme.gap5 : 0)
        strong: true
        firstSize: Theme.lead
        zh: root.covered ? root.cover : root.valueZh
        en: root.covered || root.valueEn === root.valueZh ? "" : root.valueEn
        ink: root.ink
        ink2: root.ink2
    }
    BiText {
        id: chip

        visible: root.covered
        x: root.width - width
        anchors.verticalCenter: value.verticalCenter
        width: implicitWidth
        align: Text.AlignRight
        firstSize: Theme.note
        en: root.hold
        zh: Say.zh(en)
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

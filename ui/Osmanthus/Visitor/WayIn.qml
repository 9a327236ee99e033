import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One of two equal ways in: picture, name, and whether it works now. open: it does; one that does
// not is no control, and says so. art; zh, en; factZh, factEn. Signal touched().
Touchable {
    id: root

    required property bool open
    required property string art
    property string zh: ""
    property string en: ""
    property string factZh: ""
    property string factEn: ""
    readonly property bool pictured: Theme.standard && !Theme.xl && width > Theme.mm(240)
    readonly property int pictureWidth: pictured ? Math.round(Math.min(width * 0.317, (height - 2 * line) * 0.84)) : 0
    readonly property int line: Theme.controlLine
    readonly property int textX: pictureWidth + Theme.mm(15)
    property int least: Theme.mm(68)

    enabled: open
    spoken: Theme.firstOf(zh, en)
    implicitHeight: Math.max(least, facts.y + facts.height + Theme.gap8)

    ButtonLook {
        id: look

        kind: "plane"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Rectangle {
        visible: root.pictured
        x: root.line
        y: root.line
        width: root.pictureWidth
        height: parent.height - 2 * root.line
        radius: Theme.radius - root.line
        color: look.fill
        clip: true

        Drawing {
            name: root.art
            anchors.centerIn: parent
            width: Math.min(480, parent.width)
            height: Math.min(576, parent.height)
        }
    }
    BiText {
        id: words

        x: root.textX
        y: Theme.gap10
        width: root.width - x - (disc.visible ? disc.width + Theme.gap20 : Theme.gap10)
        strong: true
        firstSize: Theme.answer
        secondSize: Theme.body
        zh: root.zh
        en: root.en
        ink: look.ink
        ink2: look.ink2
    }
    Disc {
        id: disc

        visible: root.open
        x: root.width - width - Theme.gap10
        y: words.y
        icon: "arrow"
        golden: true
        ink: look.ink
    }
    FactLine {
        id: facts

        x: root.textX
        y: words.y + words.height + Theme.gap8
        width: root.width - x - Theme.gap10
        status: root.open ? "not_listed" : "unknown"
        zh: root.factZh
        en: root.factEn
    }
}

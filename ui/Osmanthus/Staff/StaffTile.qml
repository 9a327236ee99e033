import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One of the three things a clerk may do at once: a disc above, words below, a note under them.
Touchable {
    id: root

    property bool first: false
    property string icon: "arrow"
    property string zh: ""
    property string en: ""
    property string noteZh: ""
    property string noteEn: ""
    readonly property int pad: Theme.mm(10)

    spoken: Theme.firstOf(zh, en)
    implicitHeight: Math.max(Theme.mm(74), disc.height + words.height + (note.visible ? note.height : 0) + 2 * pad + Theme.gap5)

    ButtonLook {
        id: look

        kind: root.first ? "first" : "plane"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Disc {
        id: disc

        x: root.pad
        y: root.pad
        size: Theme.mm(24)
        icon: root.icon
        golden: root.first
        ink: look.ink
    }
    BiText {
        id: words

        x: root.pad
        y: note.visible ? note.y - height - Theme.gap1 : root.height - root.pad - height
        width: root.width - 2 * root.pad
        strong: true
        firstSize: Theme.answer
        zh: root.zh
        en: root.en
        ink: look.ink
        ink2: look.ink2
    }
    Words {
        id: note

        visible: text !== ""
        x: root.pad
        y: root.height - root.pad - height
        width: root.width - 2 * root.pad
        size: Theme.note
        text: Theme.firstOf(root.noteZh, root.noteEn)
        color: look.ink
    }
}

import QtQuick
import Osmanthus.Theme

// A job in reach mode: icon and disc above, words below, 146 by 56 mm. first: the one first answer;
// zh, en; icon. Signal touched().
Touchable {
    id: root

    property bool first: false
    property string zh: ""
    property string en: ""
    property string icon: ""
    readonly property int pad: Theme.mm(7.5)

    spoken: Theme.firstOf(zh, en)
    implicitWidth: Theme.mm(146)
    implicitHeight: Math.max(Theme.mm(56), words.height + disc.height + 2 * pad)

    ButtonLook {
        id: look

        kind: root.first ? "first" : "plane"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Icon {
        x: root.pad
        y: disc.y + Math.round((disc.height - height) / 2)
        name: root.icon
        color: look.ink
    }
    Disc {
        id: disc

        x: root.width - root.pad - width
        y: root.pad
        size: Theme.mm(17)
        icon: "arrow"
        golden: root.first
        ink: look.ink
    }
    BiText {
        id: words

        x: root.pad
        y: root.height - root.pad - height
        width: root.width - 2 * root.pad
        strong: true
        firstSize: Theme.lead
        zh: root.zh
        en: root.en
        ink: look.ink
        ink2: look.ink2
    }
}

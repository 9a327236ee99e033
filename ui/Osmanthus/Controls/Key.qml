import QtQuick
import Osmanthus.Theme

// One key, 33 by 35 mm. digit, or words zh and en. kind: its look (ButtonLook). Signal touched().
Touchable {
    id: root

    property string digit: ""
    property string zh: ""
    property string en: ""
    property string kind: "key"

    spoken: digit !== "" ? digit : Theme.firstOf(zh, en)
    implicitWidth: Math.max(Theme.mm(33), digit === "" ? words.implicitWidth + Theme.gap5 : 0)
    implicitHeight: Theme.mm(35)

    ButtonLook {
        id: look

        kind: root.kind
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Numeral {
        visible: root.digit !== ""
        anchors.centerIn: parent
        text: root.digit
        size: Theme.mm(16)
        strong: true
        color: look.ink
    }
    BiText {
        id: words

        visible: root.digit === ""
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width)
        strong: true
        align: Text.AlignHCenter
        zh: root.zh
        en: root.en
        ink: look.ink
        ink2: look.ink2
    }
}

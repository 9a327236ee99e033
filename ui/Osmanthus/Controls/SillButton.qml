import QtQuick
import Osmanthus.Theme

// One button of the sill. zh, en; icon, or glyph (a letter in the icon's place); person: the white
// one; iconShown: the sill drops all icons together. Signal touched().
Touchable {
    id: root

    property string zh: ""
    property string en: ""
    property string icon: ""
    property string glyph: ""
    property bool person: false
    property bool present: true
    property bool iconShown: true
    property bool centred: true
    readonly property int sign: Theme.xl ? Theme.mm(20) : Theme.mm(15)
    readonly property int signRoom: sign + (Theme.xl ? Theme.mm(6) : Theme.gap2)
    readonly property int lead: iconShown ? signRoom : 0
    readonly property int room: width - lead - 2 * Theme.gap2
    readonly property int pad: Theme.mm(6)
    readonly property int natural: 2 * pad + signRoom + words.implicitWidth
    readonly property int least: 2 * Theme.gap5 + words.implicitWidth

    visible: present
    spoken: Theme.firstOf(zh, en)
    implicitWidth: natural
    implicitHeight: Theme.xl ? Theme.mm(40) : Theme.mm(32)

    ButtonLook {
        id: look

        kind: root.person ? "person" : "raised"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Item {
        id: head

        visible: root.iconShown
        x: root.centred ? Math.round((root.width - root.lead - words.width) / 2) : Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        width: root.sign
        height: width

        Icon {
            visible: root.glyph === ""
            anchors.centerIn: parent
            name: root.icon
            size: root.sign
            color: look.ink
        }
        Words {
            visible: root.glyph !== ""
            anchors.centerIn: parent
            text: root.glyph
            size: Math.round(root.sign * 0.91)
            strong: true
            color: look.ink
            Accessible.ignored: true
        }
    }
    BiText {
        id: words

        x: root.iconShown ? head.x + root.lead : Math.round((root.width - width) / 2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.room)
        zh: root.zh
        en: root.en
        strong: true
        ink: look.ink
        ink2: look.ink2
    }
}

import QtQuick
import Osmanthus.Theme

// Back, End and their like: shade, no line, words in the middle. zh, en; icon. Signal touched().
// At XL both languages stand on one line where there is room.
Touchable {
    id: root

    property string zh: ""
    property string en: ""
    property string icon: ""
    readonly property int room: width - 2 * Theme.gap5
    readonly property int iconRoom: icon !== "" ? Theme.mm(15) + Theme.gap5 : 0
    readonly property bool inline: Theme.xl && first.implicitWidth + Theme.gap8 + second.implicitWidth <= room
    readonly property int wordsWidth: Math.ceil(inline ? first.implicitWidth + Theme.gap5 + second.implicitWidth : Math.max(first.implicitWidth, second.implicitWidth))
    readonly property bool showIcon: icon !== "" && iconRoom + wordsWidth <= room

    spoken: Theme.firstOf(zh, en)
    implicitWidth: 2 * Theme.gap10 + iconRoom + Math.ceil(Math.max(first.implicitWidth, second.implicitWidth))
    implicitHeight: Math.max(Theme.mm(Theme.reach || Theme.low ? 27 : 31), words.height + Theme.gap5)

    ButtonLook {
        id: look

        // Reach mode has a ground of shade.
        kind: Theme.reach ? "plane" : "shade"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Icon {
        visible: root.showIcon
        x: words.x - root.iconRoom
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        color: look.ink
    }
    Item {
        id: words

        readonly property int lead: root.showIcon ? root.iconRoom : 0

        x: Math.round((root.width - lead - width) / 2) + lead
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(root.wordsWidth, root.room)
        height: Math.ceil(root.inline ? first.height : first.height + second.height - Theme.gap1)

        Words {
            id: first

            width: root.inline ? implicitWidth : words.width
            text: Theme.zhFirst ? root.zh : root.en
            strong: true
            color: look.ink
        }
        Words {
            id: second

            x: root.inline ? words.width - width : 0
            y: root.inline ? first.baselineOffset - baselineOffset : first.height - Theme.gap1
            width: root.inline ? implicitWidth : words.width
            text: Theme.zhFirst ? root.en : root.zh
            size: Theme.note
            color: look.ink2
        }
    }
}

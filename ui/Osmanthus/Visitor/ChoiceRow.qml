import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Something to choose: its name, and beside or below it what it means. choosable: it can be taken
// and put back, and chosen says which it is.
Touchable {
    id: root

    required property int index
    required property string choiceId
    required property string way
    required property string nameZh
    required property string nameEn
    required property string noteZh
    required property string noteEn
    required property bool chosen
    property bool choosable: false
    // Names are short enough for what they mean to stand beside them.
    property bool brief: true
    readonly property int pad: Theme.mm(10)
    readonly property int markSize: Theme.mm(14)
    readonly property int textX: pad + (choosable ? markSize + Theme.gap8 : 0)
    readonly property int discRoom: choosable || Theme.xl ? 0 : disc.width + Theme.gap5
    readonly property int textWidth: width - textX - pad - discRoom
    readonly property bool noted: noteZh !== "" || noteEn !== ""
    readonly property int half: Math.round(textWidth * 0.42)
    readonly property bool abreast: noted && brief && name.implicitWidth <= half - Theme.gap5 && note.implicitWidth <= textWidth - half

    objectName: way + "-" + choiceId
    spoken: Theme.firstOf(nameZh, nameEn) + (noted ? ", " + Theme.firstOf(noteZh, noteEn) : "") + (chosen ? ", " + Theme.firstOf(Say.zh("chosen"), QT_TRANSLATE_NOOP("visitor", "chosen")) : "")
    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(31), (noted && !abreast ? name.height + Theme.gap2 + note.height : Math.max(name.height, noted ? note.height : 0)) + Theme.mm(9))

    ButtonLook {
        id: look

        kind: "plane"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    StatusMark {
        visible: root.choosable && root.chosen
        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        status: "not_listed"
        size: root.markSize
    }
    Rectangle {
        visible: root.choosable && !root.chosen
        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        width: root.markSize
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.emphasisLine
        border.color: look.ink
        antialiasing: true
    }
    BiText {
        id: name

        x: root.textX
        y: root.noted && !root.abreast ? Theme.mm(4.5) : Math.round((root.height - height) / 2)
        width: root.abreast ? root.half : root.textWidth
        strong: true
        firstSize: root.choosable ? Theme.lead : Theme.label
        zh: root.nameZh
        en: root.nameEn
        ink: look.ink
        ink2: look.ink2
    }
    BiText {
        id: note

        visible: root.noted
        x: root.abreast ? root.textX + root.half : root.textX
        y: root.abreast ? Math.round((root.height - height) / 2) : name.y + name.height + Theme.gap2
        width: root.abreast ? root.textWidth - root.half : root.textWidth
        zh: root.noteZh
        en: root.noteEn
        ink: look.ink
        ink2: look.ink2
    }
    Disc {
        id: disc

        visible: !root.choosable && !Theme.xl
        x: root.width - root.pad - width
        anchors.verticalCenter: parent.verticalCenter
        icon: "arrow"
        size: Theme.mm(17)
        ink: look.ink
    }
}

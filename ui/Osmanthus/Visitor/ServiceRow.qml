import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One service: its icon, its name, and where it is done at the right. The whole row is touched.
Touchable {
    id: root

    required property int index
    required property string serviceId
    required property string icon
    required property string nameZh
    required property string nameEn
    required property string whereZh
    required property string whereEn
    readonly property int padding: Theme.mm(8)
    readonly property int textX: padding + sign.width + Theme.gap8
    readonly property int spare: disc.x - Theme.gap5 - textX
    readonly property bool abreast: Math.ceil(name.implicitWidth) + Theme.gap10 + Math.ceil(where.implicitWidth) <= spare

    objectName: "service-" + serviceId
    spoken: Theme.firstOf(nameZh, nameEn) + ", " + Theme.firstOf(whereZh, whereEn)
    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(29), name.height + Theme.mm(6), abreast ? 0 : name.height + where.height + Theme.mm(7))

    ButtonLook {
        id: look

        kind: "plane"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Icon {
        id: sign

        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.mm(14)
        color: look.ink
    }
    BiText {
        id: name

        x: root.textX
        y: root.abreast ? Math.round((root.height - height) / 2) : Theme.mm(3)
        width: root.abreast ? Math.ceil(implicitWidth) : root.spare
        strong: true
        firstSize: Theme.label
        zh: root.nameZh
        en: root.nameEn
        ink: look.ink
        ink2: look.ink2
    }
    BiText {
        id: where

        x: root.abreast ? root.textX + root.spare - width : root.textX
        y: root.abreast ? Math.round((root.height - height) / 2) : name.y + name.height + Theme.gap1
        width: root.abreast ? Math.ceil(implicitWidth) : root.spare
        align: root.abreast ? Text.AlignRight : Text.AlignLeft
        zh: root.whereZh
        en: root.whereEn
        ink: look.ink
        ink2: look.ink2
    }
    Disc {
        id: disc

        x: root.width - root.padding - width
        anchors.verticalCenter: parent.verticalCenter
        icon: "arrow"
        size: Theme.mm(17)
        ink: look.ink
    }
}

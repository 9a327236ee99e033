import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// Whom to turn to: an icon, what this is, and in large words who. icon; labelZh/En; zh, en.
Plane {
    id: root

    property string icon: "person"
    property string labelZh: ""
    property string labelEn: ""
    property string zh: ""
    property string en: ""
    readonly property int pad: Theme.mm(10)
    readonly property int textX: pad + sign.width + Theme.gap10

    implicitHeight: words.height + 2 * pad

    Icon {
        id: sign

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.mm(20)
    }
    Column {
        id: words

        x: root.textX
        y: root.pad
        width: root.width - x - root.pad
        spacing: Theme.gap2

        BiText {
            width: parent.width
            inline: true
            zh: root.labelZh
            en: root.labelEn
        }
        BiText {
            width: parent.width
            strong: true
            firstSize: Theme.firstLabel
            secondSize: Theme.body
            zh: root.zh
            en: root.en
        }
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One row of a list; the whole of it is touched where `linked`, and then it carries a ring disc.
// zh, en: what it is; factZh/En: the first fact below; sideZh/En: a second fact, beside the first
// where there is room; mark: a perk's mark at the left, "" for none; icon: the disc's.
Touchable {
    id: root

    property string zh: ""
    property string en: ""
    property string factZh: ""
    property string factEn: ""
    property string sideZh: ""
    property string sideEn: ""
    property string mark: ""
    property string icon: "arrow"
    property bool linked: true
    readonly property bool swapped: pressed && !Theme.standard
    readonly property color ink: swapped ? Theme.plane : Theme.ink
    readonly property int textX: mark !== "" ? sign.width + Theme.gap8 : 0
    readonly property int textWidth: width - textX - (linked ? disc.width + Theme.gap10 : 0)
    readonly property bool abreast: fact.implicitWidth + Theme.gap10 + side.implicitWidth <= textWidth
    readonly property bool sided: sideZh !== ""

    corner: 0
    live: linked
    spoken: [Theme.firstOf(zh, en), Theme.firstOf(factZh, factEn), Theme.firstOf(sideZh, sideEn)].filter(said => said !== "").join("，")
    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(36), Math.ceil(texts.height + 2 * Theme.mm(4)))

    Rectangle {
        anchors.fill: parent
        visible: root.pressed
        color: Theme.pressPlane
    }
    PerkMark {
        id: sign

        visible: root.mark !== ""
        anchors.verticalCenter: parent.verticalCenter
        mark: root.mark
    }
    Item {
        id: texts

        x: root.textX
        anchors.verticalCenter: parent.verticalCenter
        width: root.textWidth
        height: root.sided && !root.abreast ? side.y + side.height : fact.text !== "" ? fact.y + fact.height : name.height

        BiText {
            id: name

            width: parent.width
            strong: true
            firstSize: Theme.label
            zh: root.zh
            en: root.en
            ink: root.ink
            ink2: root.pressed ? root.ink : Theme.ink2
        }
        Words {
            id: fact

            visible: text !== ""
            y: name.height + Theme.gap1
            width: root.abreast ? implicitWidth : parent.width
            text: Theme.firstOf(root.factZh, root.factEn)
            color: root.ink
        }
        Words {
            id: side

            visible: text !== ""
            x: root.abreast ? parent.width - width : 0
            y: root.abreast ? fact.y : fact.y + fact.height
            width: root.abreast ? implicitWidth : parent.width
            text: Theme.firstOf(root.sideZh, root.sideEn)
            strong: true
            color: root.ink
        }
    }
    Disc {
        id: disc

        visible: root.linked
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        size: Theme.mm(18.7)
        ink: root.ink
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A part that needs a hand: lamp, name and verdict, one sentence, one button.
Plane {
    id: root

    required property int index
    required property string part
    required property string verdict
    required property string nameZh
    required property string nameEn
    required property string sentenceZh
    required property string sentenceEn
    required property string act
    required property string actionZh
    required property string actionEn
    // One language where there is no height for two.
    property bool bare: false
    readonly property int pad: Theme.mm(bare ? 6 : 10)

    signal acted

    implicitHeight: Math.max(Theme.mm(bare ? 34 : 46), words.height + Theme.mm(bare ? 8 : 14))

    Lamp {
        id: lamp

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        verdict: root.verdict
        size: Theme.mm(22)
    }
    Column {
        id: words

        x: lamp.x + lamp.width + Theme.mm(10)
        width: root.width - x - (root.act !== "" ? button.width + root.pad : 0) - root.pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap2

        Words {
            width: parent.width
            text: Theme.firstOf(root.nameZh, root.nameEn)
            size: Theme.label
            strong: true
        }
        BiText {
            width: parent.width
            zh: root.bare && !Theme.zhFirst ? "" : root.sentenceZh
            en: root.bare && Theme.zhFirst ? "" : root.sentenceEn
        }
    }
    QuietButton {
        id: button

        objectName: "act-" + root.part
        visible: root.act !== ""
        x: root.width - width - root.pad
        width: Math.min(Math.round(root.width * 0.36), Math.max(Theme.mm(64), implicitWidth))
        anchors.verticalCenter: parent.verticalCenter
        zh: root.actionZh
        en: root.actionEn
        onTouched: root.acted()
    }
}

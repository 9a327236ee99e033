import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One thing a test found: a lamp, the sentence, and what to do about it.
Item {
    id: root

    required property string verdict
    required property string sentenceZh
    required property string sentenceEn
    required property string actionZh
    required property string actionEn
    // One language where there is no height for two.
    property bool bare: false

    implicitHeight: Math.max(lamp.height, words.height) + Theme.gap2

    Lamp {
        id: lamp

        verdict: root.verdict
        size: Theme.mm(root.bare ? 9 : 13)
    }
    Column {
        id: words

        x: lamp.width + Theme.gap5
        width: root.width - x
        spacing: Theme.gap1

        BiText {
            width: parent.width
            strong: true
            firstSize: root.bare ? Theme.body : Theme.lead
            zh: root.bare && !Theme.zhFirst ? "" : root.sentenceZh
            en: root.bare && Theme.zhFirst ? "" : root.sentenceEn
        }
        BiText {
            width: parent.width
            visible: root.actionZh !== ""
            zh: root.bare && !Theme.zhFirst ? "" : root.actionZh
            en: root.bare && Theme.zhFirst ? "" : root.actionEn
        }
    }
}

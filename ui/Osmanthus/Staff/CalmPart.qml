import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A part that is fine: a small lamp, its name, what it says.
Item {
    id: root

    required property string verdict
    required property string nameZh
    required property string nameEn

    // One language where there is no height for two.
    property bool bare: false

    implicitHeight: Math.max(lamp.height, words.height)

    Lamp {
        id: lamp

        anchors.verticalCenter: parent.verticalCenter
        verdict: root.verdict
        size: Theme.mm(13)
    }
    BiText {
        id: words

        x: lamp.width + Theme.gap5
        width: root.width - x
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        zh: root.bare && !Theme.zhFirst ? "" : root.nameZh
        en: root.bare && Theme.zhFirst ? "" : root.nameEn
    }
}

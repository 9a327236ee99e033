import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One test: its lamp, its name, and what was last said of it.
Touchable {
    id: root

    required property int index
    required property string test
    required property string verdict
    required property string nameZh
    required property string nameEn
    required property string saidZh
    required property string saidEn
    readonly property int pad: Theme.gap5

    objectName: "test-" + test
    spoken: Theme.firstOf(nameZh, nameEn)
    implicitHeight: Math.max(Theme.mm(21), named.height + Theme.gap5, said.height + Theme.gap5)

    ButtonLook {
        id: look

        kind: "plane"
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Lamp {
        id: lamp

        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        verdict: root.verdict
        size: Theme.mm(13)
    }
    Words {
        id: named

        x: lamp.x + lamp.width + Theme.gap5
        width: Math.round(root.width * 0.48) - x
        anchors.verticalCenter: parent.verticalCenter
        text: Theme.firstOf(root.nameZh, root.nameEn)
        strong: true
        color: look.ink
    }
    Words {
        id: said

        x: named.x + named.width + Theme.gap5
        width: root.width - x - root.pad
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        size: Theme.note
        text: Theme.firstOf(root.saidZh, root.saidEn)
        color: look.ink2
    }
}

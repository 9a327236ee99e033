import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One source: a pane of the lattice, filled when it is connected and heard in time; its name; when
// it was last heard.
Item {
    id: root

    required property int index
    required property string nameZh
    required property string nameEn
    required property string heardZh
    required property string heardEn
    required property bool inTime
    readonly property int pane: Theme.mm(6.5)
    readonly property int textX: pane + Theme.gap8
    readonly property bool abreast: name.implicitWidth + Theme.gap10 + heard.implicitWidth <= width - textX

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(name.height, heard.y + heard.height) + Theme.gap5

    Accessible.role: Accessible.ListItem
    Accessible.name: Theme.firstOf(nameZh, nameEn) + ", " + Theme.firstOf(heardZh, heardEn)

    Rectangle {
        y: Math.round((name.height - height) / 2)
        width: root.pane
        height: root.pane
        color: root.inTime ? Theme.ring : Theme.plane
        border.width: root.inTime ? 0 : Theme.mm(0.6)
        border.color: Theme.edge
    }
    BiText {
        id: name

        x: root.textX
        y: Theme.gap1
        width: root.abreast ? implicitWidth : root.width - x
        zh: root.nameZh
        en: root.nameEn
    }
    BiText {
        id: heard

        x: root.abreast ? root.width - width : root.textX
        y: root.abreast ? name.y : name.y + name.height
        width: root.abreast ? implicitWidth : root.width - x
        align: root.abreast ? Text.AlignRight : Text.AlignLeft
        zh: root.heardZh
        en: root.heardEn
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

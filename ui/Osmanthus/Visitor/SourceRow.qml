import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One source: a pane of the lattice, filled when it is connected and heard in time; its name; when
// it was last heard. touchable: something missing from it can be claimed.
Touchable {
    id: root

    required property int index
    required property string sourceId
    property bool touchable: false
    required property string nameZh
    required property string nameEn
    required property string heardZh
    required property string heardEn
    required property bool inTime
    readonly property int pane: Theme.mm(6.5)
    readonly property int textX: pane + Theme.gap8
    readonly property int end: touchable ? width - Theme.mm(14) : width
    readonly property bool abreast: name.implicitWidth + Theme.gap10 + heard.implicitWidth <= end - textX

    corner: 0
    live: touchable
    objectName: "source-" + sourceId
    spoken: Theme.firstOf(nameZh, nameEn) + ", " + Theme.firstOf(heardZh, heardEn)
    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(name.height, heard.y + heard.height) + Theme.gap5

    Rectangle {
        anchors.fill: parent
        visible: root.pressed
        color: Theme.pressPlane
    }
    Icon {
        id: arrow

        visible: root.touchable
        x: root.width - width
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow"
        size: Theme.mm(9)
    }
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
        width: root.abreast ? implicitWidth : root.end - root.textX
        zh: root.nameZh
        en: root.nameEn
    }
    BiText {
        id: heard

        x: root.abreast ? root.end - width : root.textX
        y: root.abreast ? name.y : name.y + name.height
        width: root.abreast ? implicitWidth : root.end - root.textX
        align: root.abreast ? Text.AlignRight : Text.AlignLeft
        zh: root.heardZh
        en: root.heardEn
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

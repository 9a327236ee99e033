import QtQuick
import Osmanthus.Theme

// A fact with its sign: an icon, or a status mark where something outside answered.
// icon or status; zh, en; signSize; firstSize; strong.
Item {
    id: root

    property string icon: ""
    property string status: ""
    property string zh: ""
    property string en: ""
    property int signSize: Theme.mm(14)
    property int firstSize: Theme.body
    property int secondSize: Theme.note
    property bool strong: false
    readonly property int textX: icon !== "" || status !== "" ? signSize + Theme.mm(5.6) : 0

    implicitWidth: textX + words.implicitWidth
    implicitHeight: Math.max(words.height, textX > 0 ? signSize : 0)

    Icon {
        visible: root.icon !== "" && root.status === ""
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: root.signSize
    }
    StatusMark {
        visible: root.status !== ""
        anchors.verticalCenter: parent.verticalCenter
        status: root.status
        size: root.signSize
    }
    BiText {
        id: words

        x: root.textX
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x
        strong: root.strong
        firstSize: root.firstSize
        secondSize: root.secondSize
        zh: root.zh
        en: root.en
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// What a phone's camera takes along: a QR code with what is in it beside it.
// rows: the code; moduleSize in pixels; zh, en: what it is for; firstSize.
Row {
    id: root

    property list<string> rows: []
    property int moduleSize: Theme.mm(1.5)
    property int firstSize: Theme.low ? Theme.body : Theme.lead
    property string zh: ""
    property string en: ""

    spacing: Theme.gap10

    QrCode {
        id: code

        rows: root.rows
        moduleSize: root.moduleSize
    }
    BiText {
        width: root.width - code.width - root.spacing
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        firstSize: root.firstSize
        zh: root.zh
        en: root.en
    }
}

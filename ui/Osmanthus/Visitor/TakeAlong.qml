import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// What a phone's camera takes along: a QR code with what is in it beside it.
// rows: the code; moduleSize in pixels; zh, en: what it is for.
Row {
    id: root

    property list<string> rows: []
    property int moduleSize: Theme.mm(1.5)
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
        firstSize: Theme.low ? Theme.body : Theme.lead
        zh: root.zh
        en: root.en
    }
}

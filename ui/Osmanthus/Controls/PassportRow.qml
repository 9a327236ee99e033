import QtQuick
import Osmanthus.Theme

// One line of an entry's passport. labelZh, labelEn; valueZh, valueEn; missing: the office gave
// nothing, said with the small unknown mark (words missingZh, missingEn).
Item {
    id: root

    required property string labelZh
    property string labelEn: ""
    property string valueZh: ""
    property string valueEn: ""
    property bool missing: false
    property string missingZh: "部门没有提供"
    property string missingEn: "Not given by the office"
    readonly property int column: Math.min(Theme.mm(88), Math.round(width * 0.34))
    // Large words keep their own distance.
    readonly property int pad: Theme.mm(Theme.xl ? 2.5 : 4.5)
    // A label breaks within its column, so that all values of a page begin at one line.
    readonly property bool stacked: label.implicitWidth > (column - Theme.gap5) * (Theme.xl ? 1 : 1.9)
    readonly property int valueX: (stacked ? 0 : column) + (missing ? mark.width + Theme.mm(4.4) : 0)
    readonly property string heard: Theme.firstOf(labelZh, labelEn) + ": " + Theme.firstOf(value.zh, value.en)

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(Theme.low ? 31 : 36), Math.ceil(value.y + Math.max(value.height, stacked ? 0 : label.height) + pad))

    Accessible.role: Accessible.StaticText
    Accessible.name: heard

    BiText {
        id: label

        y: root.pad
        width: root.stacked ? root.width : root.column - Theme.gap5
        inline: root.stacked
        zh: root.labelZh
        en: root.labelEn
    }
    StatusMark {
        id: mark

        visible: root.missing
        x: root.valueX - width - Theme.mm(4.4)
        y: value.y + Math.round((value.height - height) / 2)
        status: "unknown"
        small: true
    }
    BiText {
        id: value

        x: root.valueX
        y: root.stacked ? label.y + label.height : label.y
        width: root.width - x
        strong: true
        firstSize: Theme.lead
        zh: root.missing ? root.missingZh : root.valueZh
        en: root.missing ? root.missingEn : root.valueEn
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

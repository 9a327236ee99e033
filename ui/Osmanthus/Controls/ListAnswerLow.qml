import QtQuick
import Osmanthus.Theme

// The low face of a ListRow: mark and word at the left, name and time at the right, or one above
// the other where the words are large.
Item {
    id: root

    required property ListFacts row
    readonly property int pad: Theme.mm(12.5)
    readonly property int textX: pad + mark.width + Theme.gap8
    readonly property int half: Math.round(width * 0.42)
    readonly property bool abreast: textX + word.implicitWidth + Theme.gap8 <= half && name.implicitWidth <= width - half - pad

    implicitHeight: Math.max(Theme.mm(42), name.y + name.height + Theme.gap8)

    StatusMark {
        id: mark

        x: root.pad
        y: word.y + Math.round((word.height - height) / 2)
        size: Theme.mm(20)
        status: root.row.status
    }
    BiText {
        id: word

        x: root.textX
        y: root.abreast ? Math.round((root.height - height) / 2) : Theme.gap8
        width: root.abreast ? implicitWidth : root.width - x - root.pad
        strong: true
        firstSize: Theme.label
        zh: root.row.wordZh
        en: root.row.wordEn
    }
    BiText {
        id: name

        x: root.abreast ? root.half : root.textX
        y: root.abreast ? Math.round((Theme.mm(42) - height) / 2) : word.y + word.height + Theme.gap2
        width: root.width - x - root.pad
        zh: root.row.zh
        en: [root.row.en, root.row.timeEn].filter(part => part !== "").join(", ")
    }
}

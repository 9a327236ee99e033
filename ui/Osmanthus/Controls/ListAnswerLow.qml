import QtQuick
import Osmanthus.Theme

// The low face of a ListRow: mark and word at the left, name and time at the right, or one above
// the other where the words are large; then what follows from it.
Item {
    id: root

    required property ListFacts row
    readonly property int pad: Theme.mm(Theme.low ? 8 : 12.5)
    readonly property int edge: Theme.low ? Theme.gap5 : Theme.gap8
    readonly property int apart: Theme.low ? Theme.gap5 : Theme.gap8
    readonly property int textX: pad + mark.width + apart
    readonly property int textWidth: width - textX - pad
    readonly property int half: Math.round(width * 0.42)
    readonly property bool dateBeside: date.text !== "" && word.naturalWidth + apart + date.implicitWidth <= textWidth
    readonly property bool told: sentence.zh !== "" || sentence.en !== ""
    readonly property bool abreast: date.text === "" && !told && textX + word.implicitWidth + Theme.gap8 <= half && (Theme.low ? name.naturalWidth : name.implicitWidth) <= width - half - pad
    readonly property int nameY: edge + word.height + (date.text !== "" && !dateBeside ? date.height : 0) + Theme.gap2

    // The quiet line says word and date in one.
    function dated(word: string, date: string): string {
        return date === "" ? word : word + " " + date;
    }

    function joined(name: string, time: string, mark: string): string {
        return [name, time].filter(part => part !== "").join(mark);
    }

    implicitHeight: Math.max(Theme.mm(42), abreast ? name.height + 2 * edge : nameY + name.height + (told ? Theme.gap2 + sentence.height : 0) + edge)

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
        y: root.abreast ? Math.round((root.implicitHeight - height) / 2) : root.edge
        width: root.abreast ? implicitWidth : root.textWidth
        strong: true
        firstSize: Theme.label
        zh: Theme.zhFirst ? root.row.wordZh : root.dated(root.row.wordZh, root.row.dateZh)
        en: Theme.zhFirst ? root.dated(root.row.wordEn, root.row.dateEn) : root.row.wordEn
    }
    Words {
        id: date

        visible: text !== ""
        x: root.textX + (root.dateBeside ? Math.round(word.naturalWidth) + root.apart : 0)
        y: root.dateBeside ? word.y + word.firstBaseline - baselineOffset : word.y + word.height
        text: Theme.firstOf(root.row.dateZh, root.row.dateEn)
    }
    BiText {
        id: name

        x: root.abreast ? root.half : root.textX
        y: root.abreast ? Math.round((root.implicitHeight - height) / 2) : root.nameY
        width: root.width - x - root.pad
        // On the smallest panel the time stands in the quiet line, whichever that is.
        zh: Theme.low && !Theme.zhFirst ? root.joined(root.row.zh, root.row.timeZh, "，") : root.row.zh
        en: Theme.low && !Theme.zhFirst ? root.row.en : root.joined(root.row.en, root.row.timeEn, ", ")
    }
    BiText {
        id: sentence

        visible: root.told
        x: root.textX
        y: root.nameY + name.height + Theme.gap2
        width: root.textWidth
        zh: root.row.sentenceZh
        en: root.row.sentenceEn
    }
}

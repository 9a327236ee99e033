import QtQuick
import Osmanthus.Theme

// The full face of a ListRow: name and time above, mark and word below, then what follows from it.
Item {
    id: root

    required property ListFacts row
    readonly property int pad: Theme.mm(12.5)
    readonly property int inner: width - 2 * pad
    readonly property bool abreast: name.implicitWidth + Theme.gap10 + time.implicitWidth <= inner
    readonly property int textX: mark.x + mark.width + Theme.mm(8.7)
    readonly property int textWidth: width - textX - pad
    readonly property bool chained: row.listed && row.steps.length > 0
    readonly property bool dateBeside: date.text !== "" && word.naturalWidth + Theme.gap8 + date.implicitWidth <= textWidth

    // The quiet line says word and date in one.
    function dated(word: string, date: string): string {
        return date === "" ? word : word + " " + date;
    }

    implicitHeight: Math.max(Theme.mm(74), column.y + column.height + Theme.gap8)

    BiText {
        id: name

        x: root.pad
        y: Theme.mm(8)
        width: root.abreast ? implicitWidth : root.inner
        zh: root.row.zh
        en: root.row.en
    }
    BiText {
        id: time

        x: root.abreast ? root.width - root.pad - width : root.pad
        y: root.abreast ? name.y : name.y + name.height
        width: root.abreast ? implicitWidth : root.inner
        align: root.abreast ? Text.AlignRight : Text.AlignLeft
        zh: root.row.timeZh
        en: root.row.timeEn
    }
    StatusMark {
        id: mark

        x: root.pad
        y: column.y + Math.round((head.height - height) / 2)
        status: root.row.status
    }
    Column {
        id: column

        y: (root.abreast ? name.y + Math.max(name.height, time.height) : time.y + time.height) + Theme.gap2

        Item {
            id: head

            x: root.textX
            width: root.textWidth
            height: Math.max(word.height, mark.height)

            BiText {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                strong: true
                firstSize: Theme.answer
                secondSize: Theme.firstNote
                zh: Theme.zhFirst ? root.row.wordZh : root.dated(root.row.wordZh, root.row.dateZh)
                en: Theme.zhFirst ? root.dated(root.row.wordEn, root.row.dateEn) : root.row.wordEn
            }
            Words {
                id: date

                visible: root.dateBeside
                x: Math.round(word.naturalWidth + Theme.gap8)
                y: word.y + word.firstBaseline - baselineOffset
                text: Theme.firstOf(root.row.dateZh, root.row.dateEn)
            }
        }
        Words {
            visible: date.text !== "" && !root.dateBeside
            x: root.textX
            width: root.textWidth
            text: date.text
        }
        Item {
            visible: root.chained
            width: 1
            height: Theme.gap8
        }
        Hairline {
            visible: root.chained
            x: root.pad
            width: root.inner
        }
        Item {
            visible: root.chained
            width: 1
            height: Theme.gap8
        }
        Chain {
            visible: root.chained
            width: root.width
            steps: root.row.steps
        }
        Item {
            // Not `sentence.visible`: that is false while the whole row is hidden, and the row would
            // then measure less than it needs.
            visible: sentence.zh !== "" || sentence.en !== ""
            width: 1
            height: Theme.gap5
        }
        BiText {
            id: sentence

            visible: zh !== "" || en !== ""
            x: root.chained || root.row.listed ? root.pad : root.textX
            width: root.width - x - root.pad
            zh: root.row.sentenceZh
            en: root.row.sentenceEn
        }
    }
}

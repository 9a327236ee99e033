import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One score, report or list: its name, who runs it, what for, where to see one's own. No number.
Plane {
    id: root

    required property int index
    required property string nameZh
    required property string nameEn
    required property string runByZh
    required property string runByEn
    required property string usedForZh
    required property string usedForEn
    required property string seenAtZh
    required property string seenAtEn
    required property bool here
    readonly property int padX: Theme.gap8
    readonly property int padY: Theme.gap5

    strong: here
    implicitHeight: words.height + 2 * padY

    Accessible.role: Accessible.ListItem
    Accessible.name: [Theme.firstOf(nameZh, nameEn), Theme.firstOf(runByZh, runByEn), Theme.firstOf(usedForZh, usedForEn), Theme.firstOf(seenAtZh, seenAtEn)].join("，")

    Column {
        id: words

        x: root.padX
        y: root.padY
        width: root.width - 2 * root.padX
        spacing: Theme.gap1

        BiText {
            width: parent.width
            strong: true
            firstSize: Theme.label
            zh: root.nameZh
            en: root.nameEn
        }
        CardFact {
            width: parent.width
            labelEn: QT_TRANSLATE_NOOP("visitor", "Run by")
            zh: root.runByZh
            en: root.runByEn
        }
        CardFact {
            width: parent.width
            labelEn: QT_TRANSLATE_NOOP("visitor", "Used for")
            zh: root.usedForZh
            en: root.usedForEn
        }
        CardFact {
            width: parent.width
            labelEn: QT_TRANSLATE_NOOP("visitor", "Seen at")
            zh: root.seenAtZh
            en: root.seenAtEn
        }
    }

    component CardFact: Item {
        id: fact

        required property string labelEn
        required property string zh
        required property string en
        readonly property int column: Math.max(Theme.mm(34), Math.round(5 * Theme.body))

        height: Math.max(label.height, value.height)

        Words {
            id: label

            width: fact.column
            text: Theme.firstOf(Say.zh(fact.labelEn), fact.labelEn)
            color: Theme.ink2
        }
        Words {
            id: value

            x: fact.column
            width: parent.width - x
            text: Theme.firstOf(fact.zh, fact.en)
        }
    }
}

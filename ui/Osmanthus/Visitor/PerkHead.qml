import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Who says so: the mark, its word, what it means, and how far the score lies from it.
Plane {
    id: root

    required property PerkView perk
    // Little height: the mark small, and what it means left to the word.
    property bool bare: false
    readonly property int pad: bare ? Theme.gap5 : Theme.low ? Theme.gap8 : Theme.gap10
    readonly property int textX: pad + mark.width + Theme.gap10

    implicitHeight: words.height + 2 * pad

    PerkMark {
        id: mark

        x: root.pad
        y: root.pad
        size: Theme.mm(root.bare ? 14 : Theme.low ? 17 : 26)
        mark: root.perk.mark
    }
    Column {
        id: words

        x: root.textX
        y: root.pad
        width: root.width - x - root.pad
        spacing: Theme.low ? Theme.gap2 : Theme.gap5

        BiText {
            width: parent.width
            strong: true
            firstSize: root.bare ? Theme.lead : Theme.low ? Theme.label : Theme.answer
            secondSize: root.bare ? Theme.note : Theme.body
            zh: root.perk.word[0]
            en: root.perk.word[1]
        }
        BiText {
            visible: !root.bare
            width: parent.width
            running: true
            zh: root.perk.meaning[0]
            en: root.perk.meaning[1]
        }
        BiText {
            visible: zh !== ""
            width: parent.width
            strong: true
            firstSize: Theme.lead
            zh: root.perk.far[0]
            en: root.perk.far[1]
        }
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Where a card goes: the slot at the left, the pad at the right, each with its picture where there
// is room for both. room: the height there is.
Grid {
    id: root

    required property real room
    readonly property int cell: Math.floor((width - Theme.gap8) / 2)
    // Two lines in each language, at the most.
    readonly property int lines: Math.round(3 * (Theme.lead + Theme.note))
    readonly property int picture: Math.min(cell, Math.floor(room) - lines - Theme.gap8)
    // Words that would break in half a width stand one below the other, without pictures.
    readonly property bool pictured: picture >= Theme.mm(90) && !Theme.xl

    columns: pictured ? 2 : 1
    spacing: pictured ? Theme.gap8 : Theme.gap15

    GatePicture {
        visible: root.pictured
        width: root.cell
        room: root.picture
        art: "card-480"
    }
    GatePicture {
        visible: root.pictured
        width: root.cell
        room: root.picture
        art: "pad-480"
    }
    FactLine {
        id: slotWords

        width: root.pictured ? root.cell : root.width
        icon: "down"
        strong: true
        firstSize: Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Insert the citizen card")
        zh: Say.zh(en)
    }
    FactLine {
        id: padWords

        width: slotWords.width
        icon: "card"
        strong: true
        firstSize: Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Lay the ID card here")
        zh: Say.zh(en)
    }
}

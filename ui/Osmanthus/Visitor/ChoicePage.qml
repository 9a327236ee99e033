pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// A page of choices under its title, as many as fit; the rest on further pages. `under`: what is
// touched or read below them. Signal taken(way, choiceId).
Page {
    id: root

    required property SheetView sheet
    required property Touches touches
    property bool choosable: false
    property bool brief: true
    property alias under: foot.data
    readonly property bool none: rows.made === 0
    // The pages are turned here; the visit only hears that somebody is there.
    property int turn: 0

    signal taken(way: string, choiceId: string)

    function go(to: int): void {
        turn = to;
        touches.stillHere();
    }

    actFollows: true
    titleZh: sheet.title[0]
    titleEn: sheet.title[1]
    leadZh: sheet.lead[0]
    leadEn: sheet.lead[1]
    onBackTouched: touches.back()
    onEndTouched: touches.end()
    acting: [
        PagedColumn {
            id: rows

            width: root.actWidth
            spacing: Theme.gap5
            room: root.actRoom - (foot.height > 0 ? foot.height + root.actSpacing : 0)
            few: foot.children.length > 0 ? 2 : 3
            turn: root.turn
            model: root.sheet.choices
            delegate: ChoiceRow {
                width: rows.width
                visible: index >= rows.from && index < rows.until
                choosable: root.choosable
                brief: root.brief
                onTouched: root.taken(way, choiceId)
            }
        },
        PageTurner {
            width: root.actWidth
            list: rows
            onNextTouched: root.go(rows.shown + 1)
            onPreviousTouched: root.go(rows.shown - 1)
        },
        Column {
            id: foot

            width: root.actWidth
            spacing: root.actSpacing
        }
    ]
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// A page of labelled lines; `above` stands between its title and the lines, `buttons` at its foot.
Page {
    id: root

    required property SheetView sheet
    required property Touches touches
    property alias above: head.data
    property alias buttons: foot.data
    // The pages are turned here; the visit only hears that somebody is there.
    property int turn: 0

    function go(to: int): void {
        turn = to;
        touches.stillHere();
    }

    titleZh: sheet.title[0]
    titleEn: sheet.title[1]
    leadZh: sheet.lead[0]
    leadEn: sheet.lead[1]
    readSpacing: tight ? Theme.gap5 : Theme.gap8
    onBackTouched: touches.back()
    onEndTouched: touches.end()
    reading: [
        Column {
            id: head

            width: root.columnWidth
            visible: height > 0
        },
        PagedColumn {
            id: rows

            width: root.columnWidth
            // Without the page turner, whether it is there or not: so the lines settle in one way.
            room: (root.landscape ? root.readRoom : root.bothRoom - foot.height - (foot.height > 0 ? 3 : 2) * Theme.gap8) - (head.height > 0 ? head.height + root.readSpacing : 0)
            reserve: root.landscape ? 0 : turner.implicitHeight + (foot.height > 0 ? root.actSpacing : Theme.gap8)
            turn: root.turn
            model: root.sheet.lines
            delegate: PassportDelegate {
                width: rows.width
                visible: index >= rows.from && index < rows.until
            }
        }
    ]
    acting: [
        PageTurner {
            id: turner

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

    component PassportDelegate: PassportRow {
        required property int index
        required labelEn
        required valueZh
        required valueEn
        required missing

        missingZh: valueZh
        missingEn: valueEn
    }
}

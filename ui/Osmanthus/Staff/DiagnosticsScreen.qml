pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// Every test there is, with its latest verdict: when, how long, and by whom.
StaffScreen {
    id: root

    property int turn: 0

    titleEn: QT_TRANSLATE_NOOP("visitor", "Diagnostics")
    titleZh: Say.zh(titleEn)
    onBackTouched: staff.go("tools")
    reading: [
        PagedColumn {
            id: rows

            width: root.columnWidth
            room: root.readRoom
            reserve: root.landscape ? 0 : turner.implicitHeight + root.actSpacing
            turn: root.turn
            spacing: Theme.gap2
            model: root.staff.bench.tests
            delegate: TestLine {
                width: rows.width
                visible: index >= rows.from && index < rows.until
                onTouched: root.staff.bench.choose(test)
            }
        }
    ]
    acting: [
        PageTurner {
            id: turner

            width: root.actWidth
            list: rows
            onNextTouched: root.turn = rows.shown + 1
            onPreviousTouched: root.turn = rows.shown - 1
        },
        SecondButton {
            objectName: "goSwap"
            width: root.actWidth
            icon: "restart"
            en: root.staff.bench.exchanging ? QT_TRANSLATE_NOOP("visitor", "Go on with the exchange") : QT_TRANSLATE_NOOP("visitor", "Exchange a part")
            zh: Say.zh(en)
            onTouched: root.staff.go("swap")
        }
    ]
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One perk: who says so, from which score, who grants and who pays; and what to do if turned away.
VisitorScreen {
    id: root

    readonly property PerkView perk: model as PerkView
    // Turned here; the visit only hears that somebody is there.
    property int turn: 0

    function go(page: int): void {
        turn = page;
        touches.stillHere();
    }

    Page {
        id: page

        // There is height for one of the two ways: the slip on the first page, the report on the last.
        readonly property bool oneWay: (landscape && Theme.xl || Theme.low) && root.perk.canPrint && root.perk.canReport

        anchors.fill: parent
        titleZh: root.perk.name[0]
        titleEn: root.perk.name[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        actFollows: true
        reading: [
            PerkHead {
                width: page.columnWidth
                bare: page.tight && !page.landscape
                perk: root.perk
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                readonly property real reports: root.perk.canReport ? report.height + page.actSpacing : 0
                readonly property real takes: root.perk.canPrint ? take.height + page.actSpacing : 0
                readonly property real ways: page.oneWay ? Math.max(reports, takes) : reports + takes

                width: page.actWidth
                room: page.actRoom - (told.visible ? told.height + page.actSpacing : 0) - ways
                turn: root.turn
                model: root.perk.lines
                delegate: PassportDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                }
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.go(rows.shown + 1)
                onPreviousTouched: root.go(rows.shown - 1)
            },
            FactLine {
                id: told

                visible: root.perk.reported[0] !== ""
                width: page.actWidth
                status: "not_listed"
                zh: root.perk.reported[0]
                en: root.perk.reported[1]
            },
            FirstButton {
                id: take

                objectName: "printThis"
                visible: root.perk.canPrint && !(page.oneWay && rows.hasPrevious)
                compact: true
                width: page.actWidth
                icon: "print"
                disc: "slip"
                en: QT_TRANSLATE_NOOP("visitor", "Print, to show at the desk")
                zh: Say.zh(en)
                onTouched: root.touches.printThis()
            },
            QuietButton {
                id: report

                objectName: "reportPerk"
                visible: root.perk.canReport && !(page.oneWay && rows.hasNext)
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "Turned away? Report it")
                zh: Say.zh(en)
                onTouched: root.touches.reportPerk()
            }
        ]
    }

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

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The score as a sum of its entries, each a touch away from its passport.
VisitorScreen {
    id: root

    readonly property RecordView record: model as RecordView

    Page {
        id: page

        // Where words are large there is height for the account or for its sum, which is the same.
        readonly property bool summed: tight && !landscape && !root.record.empty

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "My score and every entry")
        titleZh: Say.zh(titleEn)
        readSpacing: Theme.gap8
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        printPresent: root.record.canPrint
        onPrintTouched: root.touches.printThis()
        reading: [
            ScoreHead {
                width: page.columnWidth
                record: root.record
                scaling: root.view.scale
                lineShown: !page.tight
                summed: page.summed
                alone: meaning.visible
            },
            FactLine {
                id: meaning

                // Large words, lying: at the right there is no height for it.
                visible: root.record.empty && page.landscape && Theme.xl
                width: page.columnWidth
                icon: "score"
                strong: true
                en: QT_TRANSLATE_NOOP("visitor", "Nothing is recorded. Everybody starts here: it is neither good nor bad.")
                zh: Say.zh(en)
            },
            SumLine {
                visible: page.landscape && !root.record.empty
                width: page.columnWidth
                addsUp: root.record.addsUp
                zh: root.record.sum[0]
                en: root.record.sum[1]
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom - (sum.visible ? sum.height + page.actSpacing : 0)
                turn: root.record.turn
                model: root.record.lines
                delegate: EntryDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.entry(entryId)
                }
            },
            EmptyRecord {
                visible: root.record.empty
                width: page.actWidth
                brief: page.tight || page.landscape && Theme.textSize === "L"
                meant: meaning.visible
                record: root.record
                onClaimTouched: root.touches.coverage()
            },
            SumLine {
                id: sum

                visible: !page.landscape && !page.summed && !root.record.empty
                width: page.actWidth
                addsUp: root.record.addsUp
                zh: root.record.sum[0]
                en: root.record.sum[1]
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            }
        ]
    }

    component EntryDelegate: EntryRow {
        required property int index
        required sourceZh
        required sourceEn
        required ruleZh
        required ruleEn
        required property string entryId
        required property string nameZh
        required property string nameEn

        objectName: "entry-" + entryId
        zh: nameZh
        en: nameEn
    }
}

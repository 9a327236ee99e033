pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Which sources the platform hears from, one by one.
VisitorScreen {
    id: root

    readonly property CoverageView coverage: model as CoverageView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "Where this comes from")
        titleZh: Say.zh(titleEn)
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        leadEn: root.coverage.canClaim && !tight ? QT_TRANSLATE_NOOP("visitor", "Something missing? Touch the source that should have it.") : ""
        leadZh: leadEn === "" ? "" : Say.zh(leadEn)
        readSpacing: Theme.gap8
        reading: [
            CoverageLine {
                width: page.columnWidth
                connected: root.coverage.connected
                total: root.coverage.total
                bare: page.tight || page.landscape && Theme.textSize === "L"
                zh: root.coverage.sources[0]
                en: root.coverage.sources[1]
            },
            FactLine {
                visible: root.coverage.late[0] !== ""
                width: page.columnWidth
                status: "unknown"
                zh: root.coverage.late[0]
                en: root.coverage.late[1]
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom
                turn: root.coverage.turn
                model: root.coverage.lines
                delegate: SourceRow {
                    width: rows.width
                    touchable: root.coverage.canClaim
                    onTouched: root.touches.contest("missing", sourceId)
                    visible: index >= rows.from && index < rows.until
                }
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            }
        ]
    }
}

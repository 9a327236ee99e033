pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// What this machine keeps: camera, memory, counts, where a record comes from, who may open it.
VisitorScreen {
    id: root

    readonly property GuideView guide: model as GuideView

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "What does this machine keep?")
        titleZh: Say.zh(titleEn)
        endPresent: false
        readSpacing: Theme.gap5
        onBackTouched: root.touches.back()
        reading: [
            PagedColumn {
                id: facts

                width: page.columnWidth
                room: page.readRoom
                reserve: page.landscape ? 0 : turner.implicitHeight + page.actSpacing
                turn: root.guide.turn
                spacing: page.tight ? Theme.gap5 : Theme.gap15
                model: root.guide.machine
                delegate: FactRow {
                    visible: index >= facts.from && index < facts.until
                }
            }
        ]
        acting: [
            TakeAlong {
                objectName: "softwareCode"
                visible: root.guide.code.length > 0 && !page.cramped
                width: page.actWidth
                rows: root.guide.code
                moduleSize: Theme.mm(page.tight ? 1.0 : 1.2)
                en: QT_TRANSLATE_NOOP("visitor", "Scan for the software's fingerprint. It is the same on every machine with this software.")
                zh: Say.zh(en)
            },
            PageTurner {
                id: turner

                width: page.actWidth
                list: facts
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            }
        ]
    }
}

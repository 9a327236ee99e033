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

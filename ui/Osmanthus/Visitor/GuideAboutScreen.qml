pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What this is and what it is not, to be read in twenty seconds. The words are the city's.
VisitorScreen {
    id: root

    readonly property GuideView guide: model as GuideView

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "What is this?")
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
                model: root.guide.about
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
            },
            FirstButton {
                objectName: "begin"
                visible: root.unit.cardReady || root.unit.phoneReady
                width: page.actWidth
                compact: page.tight || page.landscape
                en: QT_TRANSLATE_NOOP("visitor", "Sign in now")
                zh: Say.zh(en)
                onTouched: root.touches.begin()
            }
        ]
    }
}

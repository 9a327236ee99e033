pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// Everything the platform holds about the visitor; what is sensitive shows while it is held down.
VisitorScreen {
    id: root

    readonly property HeldView held: model as HeldView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "What is held about me")
        titleZh: Say.zh(titleEn)
        leadZh: page.cramped || page.landscape && page.tight ? "" : root.held.besides[0]
        leadEn: page.cramped || page.landscape && page.tight ? "" : root.held.besides[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        // Lying, they stand under the words at the left, and the rows have the whole right side.
        reading: [
            HeldWays {
                visible: page.landscape
                width: page.columnWidth
                spacing: page.actSpacing
                held: root.held
                touches: root.touches
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom - (ways.visible && ways.height > 0 ? ways.height + page.actSpacing : 0)
                // With what can be done to it these are the choices, and the elder mode has three at most.
                few: root.held.canAmend && (Theme.elder || !page.landscape) ? 2 : 3
                turn: root.held.turn
                model: root.held.lines
                delegate: HeldRow {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.stillHere()
                }
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            },
            HeldWays {
                id: ways

                visible: !page.landscape
                width: page.actWidth
                spacing: page.actSpacing
                held: root.held
                touches: root.touches
            }
        ]
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One entry with its passport.
VisitorScreen {
    id: root

    readonly property EntryView entry: model as EntryView
    // A passport is turned here; the visit only hears that somebody is there.
    property int turn: 0

    function go(page: int): void {
        turn = page;
        touches.stillHere();
    }

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleZh: root.entry.name[0]
        titleEn: root.entry.name[1]
        headSpare: landscape ? 0 : points.width + points.beside + Theme.gap10
        readSpacing: Theme.gap10
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        printPresent: root.entry.canPrint
        onPrintTouched: root.touches.printThis()
        reading: [
            Plane {
                width: page.columnWidth
                height: way.height + 2 * way.y

                EntryWay {
                    id: way

                    y: page.tight ? Theme.gap5 : Theme.gap10
                    width: parent.width
                    entry: root.entry
                }
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                room: page.actRoom - foot.most - page.actSpacing
                turn: root.turn
                model: root.entry.lines
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
            EntryWays {
                id: foot

                width: page.actWidth
                spacing: page.actSpacing
                tight: page.tight
                cramped: page.cramped
                last: rows.hasPrevious && !rows.hasNext
                entry: root.entry
                touches: root.touches
            }
        ]
    }
    Words {
        id: points

        // An example's seal hangs in the margin here.
        readonly property int beside: root.view.example && !page.landscape ? Theme.gap10 : 0

        x: page.columnWidth + page.margin - width - beside
        y: page.landscape ? page.height - height - Theme.gap15 : page.topY - Math.round(size * 0.25)
        text: root.entry.points
        size: Theme.mm(30)
        serif: true
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

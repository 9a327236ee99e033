import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The quiet way to everything about one's own data.
VisitorScreen {
    id: root

    Page {
        id: page

        anchors.fill: parent
        sprig: "sprig-small"
        actFirst: true
        choiceSheets: Theme.elder ? 2 : 1
        titleEn: QT_TRANSLATE_NOOP("visitor", "About my data")
        titleZh: Say.zh(titleEn)
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            Grid {
                id: grid

                readonly property int cell: columns === 1 ? page.actWidth : Math.floor((page.actWidth - spacing) / 2)

                columns: page.landscape || 6 * Theme.mm(35) + 5 * spacing > page.actRoom ? 2 : 1
                spacing: Theme.gap5
                // One below the other they share the height there is.
                readonly property int parts: page.choiceSheets === 1 ? 6 : 3
                readonly property int least: Theme.reach || columns > 1 ? Theme.mm(35) : Math.max(Theme.mm(35), Math.min(Theme.mm(52), Math.floor((page.actRoom - 2 * Theme.gap15) / parts) - spacing))

                SecondButton {
                    id: looked
                    visible: page.choiceSheet === 0
                    width: grid.cell
                    least: Theme.low ? Theme.mm(31) : grid.least
                    height: grid.columns === 1 ? implicitHeight : Math.max(implicitHeight, held.implicitHeight)

                    objectName: "inquiries"
                    icon: "person"
                    en: QT_TRANSLATE_NOOP("visitor", "Who looked at it")
                    zh: Say.zh(en)
                    onTouched: root.touches.inquiries()
                }
                SecondButton {
                    id: held
                    visible: page.choiceSheet === 0
                    width: grid.cell
                    least: Theme.low ? Theme.mm(31) : grid.least
                    height: grid.columns === 1 ? implicitHeight : Math.max(implicitHeight, looked.implicitHeight)

                    objectName: "held"
                    icon: "list"
                    en: QT_TRANSLATE_NOOP("visitor", "All that is held")
                    zh: Say.zh(en)
                    onTouched: root.touches.held()
                }
                SecondButton {
                    id: never
                    visible: page.choiceSheet === 0
                    width: grid.cell
                    least: Theme.low ? Theme.mm(31) : grid.least
                    height: grid.columns === 1 ? implicitHeight : Math.max(implicitHeight, from.implicitHeight)

                    objectName: "neverHeld"
                    icon: "cross"
                    en: QT_TRANSLATE_NOOP("visitor", "Never held")
                    zh: Say.zh(en)
                    onTouched: root.touches.neverHeld()
                }
                SecondButton {
                    id: from
                    visible: page.choiceSheets === 1 || page.choiceSheet === 1
                    width: grid.cell
                    least: Theme.low ? Theme.mm(31) : grid.least
                    height: grid.columns === 1 ? implicitHeight : Math.max(implicitHeight, never.implicitHeight)

                    objectName: "coverage"
                    icon: "map"
                    en: QT_TRANSLATE_NOOP("visitor", "The sources")
                    zh: Say.zh(en)
                    onTouched: root.touches.coverage()
                }
                SecondButton {
                    id: scores
                    visible: page.choiceSheets === 1 || page.choiceSheet === 1
                    width: grid.cell
                    least: Theme.low ? Theme.mm(31) : grid.least
                    height: grid.columns === 1 ? implicitHeight : Math.max(implicitHeight, rules.implicitHeight)

                    objectName: "scores"
                    icon: "score"
                    en: QT_TRANSLATE_NOOP("visitor", "Which score is which")
                    zh: Say.zh(en)
                    onTouched: root.touches.scores()
                }
                SecondButton {
                    id: rules
                    visible: page.choiceSheets === 1 || page.choiceSheet === 1
                    width: grid.cell
                    least: Theme.low ? Theme.mm(31) : grid.least
                    height: grid.columns === 1 ? implicitHeight : Math.max(implicitHeight, scores.implicitHeight)

                    objectName: "rules"
                    icon: "slip"
                    en: QT_TRANSLATE_NOOP("visitor", "The rule book")
                    zh: Say.zh(en)
                    onTouched: root.touches.rules()
                }
            }
        ]
    }
}

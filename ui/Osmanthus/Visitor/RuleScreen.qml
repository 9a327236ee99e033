pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// One rule: who made it, since when, what it says, and the way to its official text.
VisitorScreen {
    id: root

    readonly property RuleView rule: model as RuleView
    property int turn: 0

    function go(page: int): void {
        turn = page;
        touches.stillHere();
    }

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleZh: root.rule.name[0]
        titleEn: root.rule.name[1]
        leadZh: root.rule.sentence[0]
        leadEn: root.rule.sentence[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                room: page.actRoom - text.height - page.actSpacing
                turn: root.turn
                model: root.rule.lines
                delegate: PassportDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                }
            },
            RuleText {
                id: text

                width: page.actWidth
                rule: root.rule
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.go(rows.shown + 1)
                onPreviousTouched: root.go(rows.shown - 1)
            }
        ]
    }

    component PassportDelegate: PassportRow {
        required property int index
        required labelEn
        required valueZh
        required valueEn
        required missing
    }
}

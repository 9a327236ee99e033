pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// The scores and reports people take for one another.
VisitorScreen {
    id: root

    readonly property CityView city: model as CityView
    property int turn: 0

    function go(page: int): void {
        turn = page;
        touches.stillHere();
    }

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "Which score is which")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "Four different things. Their numbers cannot be compared.")
        leadZh: Say.zh(leadEn)
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            PagedColumn {
                id: cards

                width: page.actWidth
                spacing: Theme.gap5
                room: page.actRoom
                turn: root.turn
                model: root.city.scores
                delegate: ScoreCard {
                    width: cards.width
                    visible: index >= cards.from && index < cards.until
                }
            },
            PageTurner {
                width: page.actWidth
                list: cards
                onNextTouched: root.go(cards.shown + 1)
                onPreviousTouched: root.go(cards.shown - 1)
            }
        ]
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.View

// What the score is good for: every perk, who says so, and how far, never how to get there.
VisitorScreen {
    id: root

    readonly property PerksView perks: model as PerksView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "What my score is good for")
        titleZh: Say.zh(titleEn)
        leadZh: page.cramped ? "" : root.perks.score[0]
        leadEn: page.cramped ? "" : root.perks.score[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom
                turn: root.perks.turn
                model: root.perks.lines
                delegate: PerkDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.perk(perkId)
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

    component PerkDelegate: LinkRow {
        required property int index
        required property string perkId
        required property string nameZh
        required property string nameEn
        required property string toldZh
        required property string toldEn
        required property string farZh
        required property string farEn
        required mark

        objectName: "perk-" + perkId
        zh: nameZh
        en: nameEn
        factZh: toldZh
        factEn: toldEn
        sideZh: farZh
        sideEn: farEn
    }
}

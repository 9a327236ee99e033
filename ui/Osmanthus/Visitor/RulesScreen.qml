pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.View

// The rule book, a card a rule.
VisitorScreen {
    id: root

    readonly property CityView city: model as CityView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "The rule book")
        titleZh: Say.zh(titleEn)
        leadZh: root.city.book[0]
        leadEn: root.city.book[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom
                turn: root.city.turn
                model: root.city.rules
                delegate: RuleDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.rule(ruleId)
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

    component RuleDelegate: LinkRow {
        required property int index
        required property string ruleId
        required property string nameZh
        required property string nameEn
        required property string issuerZh
        required property string issuerEn
        required property string toldZh
        required property string toldEn

        objectName: "rule-" + ruleId
        zh: nameZh
        en: nameEn
        factZh: issuerZh
        factEn: issuerEn
        sideZh: toldZh
        sideEn: toldEn
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Who looked at the record, when, and what for; staff are named like everybody else.
VisitorScreen {
    id: root

    readonly property InquiriesView inquiries: model as InquiriesView

    Page {
        id: page

        readonly property bool none: rows.count === 0

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "Who looked at my record")
        titleZh: Say.zh(titleEn)
        leadZh: root.inquiries.summary[0]
        leadEn: root.inquiries.summary[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        reading: [
            Hairline {
                visible: page.none
                width: page.columnWidth
            },
            FactLine {
                visible: page.none
                width: page.columnWidth
                icon: "person"
                firstSize: page.tight ? Theme.body : Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Whoever looks is named here, with the day and the reason. Staff too.")
                zh: Say.zh(en)
            },
            FactLine {
                visible: page.none && !page.tight
                width: page.columnWidth
                icon: "clock"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "The platform keeps this list. It was asked just now.")
                zh: Say.zh(en)
            },
            Hairline {
                visible: page.none
                width: page.columnWidth
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom - (hint.visible ? hint.height + page.actSpacing : 0)
                turn: root.inquiries.turn
                model: root.inquiries.lines
                delegate: InquiryDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.contest("inquiry", inquiryId)
                }
            },
            FactLine {
                id: hint

                visible: root.inquiries.asks
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "One you do not know? Touch it.")
                zh: Say.zh(en)
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            }
        ]
    }

    component InquiryDelegate: LinkRow {
        required property int index
        required property string inquiryId
        required property string byZh
        required property string byEn
        required property string kindZh
        required property string kindEn
        required property string day
        required property string purposeZh
        required property string purposeEn
        required property bool contestable

        objectName: "inquiry-" + inquiryId
        linked: contestable
        icon: "contest"
        zh: byZh
        en: byEn
        factZh: day + "  " + kindZh
        factEn: day + "  " + kindEn
        sideZh: purposeZh
        sideEn: purposeEn
    }
}

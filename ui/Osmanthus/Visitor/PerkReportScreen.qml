import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Turned away with a perk: what a report says, before it is sent; then that it was taken down.
VisitorScreen {
    id: root

    readonly property PerkView perk: model as PerkView
    readonly property bool sending: perk.progress === "sending"
    readonly property bool sent: perk.progress === "sent"

    Page {
        id: page

        // As many lines as there is height for, the weightiest first.
        readonly property int room: landscape ? (tight ? 1 : Theme.textSize === "L" ? 2 : 3) : tight ? 2 : 3
        readonly property int most: room - (root.perk.failed[0] !== "" || root.sending || root.sent ? 1 : 0)

        anchors.fill: parent
        actFollows: true
        titleEn: root.sent ? QT_TRANSLATE_NOOP("visitor", "It is reported") : QT_TRANSLATE_NOOP("visitor", "Report being turned away?")
        titleZh: Say.zh(titleEn)
        leadZh: root.perk.name[0]
        leadEn: root.perk.name[1]
        backPresent: !root.sending
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        reading: [
            Banner {
                visible: root.perk.failed[0] !== ""
                width: page.columnWidth
                kind: "unknown"
                zh: root.perk.failed[0]
                en: root.perk.failed[1]
            },
            ReportLine {
                visible: page.most > 1
                width: page.columnWidth
                icon: "use"
                en: QT_TRANSLATE_NOOP("visitor", "It says which perk, today's date, and this hall.")
                zh: Say.zh(en)
            },
            ReportLine {
                visible: page.most > 0
                width: page.columnWidth
                icon: "person"
                en: QT_TRANSLATE_NOOP("visitor", "The platform knows it is you. The desk is not told.")
                zh: Say.zh(en)
            },
            ReportLine {
                visible: page.most > 2
                width: page.columnWidth
                icon: "score"
                en: QT_TRANSLATE_NOOP("visitor", "Free. It changes nothing about your score.")
                zh: Say.zh(en)
            },
            ReportLine {
                width: page.columnWidth
                visible: root.sending || root.sent
                icon: root.sending ? "clock" : ""
                status: root.sent ? "not_listed" : ""
                en: root.sent ? QT_TRANSLATE_NOOP("visitor", "The platform has taken it down.") : QT_TRANSLATE_NOOP("visitor", "Waiting for the platform")
                zh: Say.zh(en)
            }
        ]
        acting: [
            FirstButton {
                objectName: "sendReport"
                visible: root.perk.canReport && !root.sending && !root.sent
                width: page.actWidth
                icon: "contest"
                en: root.perk.failed[0] !== "" ? QT_TRANSLATE_NOOP("visitor", "Send it again") : QT_TRANSLATE_NOOP("visitor", "Send the report")
                zh: Say.zh(en)
                onTouched: root.touches.sendReport()
            }
        ]
    }

    component ReportLine: FactLine {
        firstSize: Theme.lead
    }
}

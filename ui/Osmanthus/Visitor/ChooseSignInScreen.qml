import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Card or phone, two equal ways; what does not work now says so in its place.
VisitorScreen {
    id: root

    readonly property MessageView note: model as MessageView

    Page {
        id: page

        anchors.fill: parent
        sprig: "sprig-small"
        titleEn: QT_TRANSLATE_NOOP("visitor", "How would you like to sign in?")
        titleZh: Say.zh(titleEn)
        leadEn: root.note.code === "" ? QT_TRANSLATE_NOOP("visitor", "Only your own record. Wiped when you finish.") : ""
        leadZh: leadEn === "" ? "" : Say.zh(leadEn)
        headSpare: landscape || Theme.xl ? 0 : Theme.mm(100)
        endPresent: false
        readSpacing: Theme.gap5
        onBackTouched: root.touches.back()
        reading: [
            Banner {
                width: page.columnWidth
                visible: root.note.code !== ""
                icon: "clock"
                zh: root.note.title[0] + "。" + root.note.next[0]
                en: root.note.title[1] + ". " + root.note.next[1]
            }
        ]
        acting: [
            WayIn {
                objectName: "chooseCard"
                width: page.actWidth
                open: root.unit.cardReady
                art: "card-480"
                en: QT_TRANSLATE_NOOP("visitor", "With a card")
                zh: Say.zh(en)
                factEn: open ? QT_TRANSLATE_NOOP("visitor", "Social-security card: ready") : QT_TRANSLATE_NOOP("visitor", "Card reader: not answering now")
                factZh: Say.zh(factEn)
                onTouched: root.touches.chooseCard()
            },
            WayIn {
                objectName: "choosePhone"
                width: page.actWidth
                open: root.unit.phoneReady
                art: "phone-480"
                en: QT_TRANSLATE_NOOP("visitor", "With your phone")
                zh: Say.zh(en)
                factEn: open ? QT_TRANSLATE_NOOP("visitor", "WeChat and Alipay: ready") : QT_TRANSLATE_NOOP("visitor", "City platform: not answering now")
                factZh: Say.zh(factEn)
                onTouched: root.touches.choosePhone()
            },
            FactLine {
                width: page.actWidth
                visible: !Theme.xl
                status: root.unit.printerReady ? "not_listed" : "unknown"
                en: root.unit.printerReady ? QT_TRANSLATE_NOOP("visitor", "Printer ready, paper in") : root.unit.paperOut ? QT_TRANSLATE_NOOP("visitor", "No printing now: the paper is used up") : QT_TRANSLATE_NOOP("visitor", "No printing now: the printer is not answering")
                zh: Say.zh(en)
            }
        ]
    }
}

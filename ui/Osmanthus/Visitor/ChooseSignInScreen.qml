import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Card or phone, two equal ways; what does not work now says so in its place.
VisitorScreen {
    id: root

    readonly property MessageView note: model as MessageView
    readonly property CardWay byCard: CardWay {
        unit: root.unit
        slim: card.slim
    }

    Page {
        id: page

        readonly property int wayHeight: Math.max(card.implicitHeight, phone.implicitHeight, Math.min(Theme.mm(128), Math.floor((actRoom - (printer.visible ? printer.height + 3 * actSpacing : 0) - 2 * actSpacing) / 2)))

        anchors.fill: parent
        sprig: landscape ? "" : "sprig-small"
        titleEn: QT_TRANSLATE_NOOP("visitor", "How would you like to sign in?")
        titleZh: Say.zh(titleEn)
        leadEn: root.note.code === "" ? QT_TRANSLATE_NOOP("visitor", "Only your own record. Wiped when you finish.") : ""
        leadZh: leadEn === "" ? "" : Say.zh(leadEn)
        headSpare: landscape || tight ? 0 : Theme.mm(100)
        endPresent: false
        actFollows: !landscape
        readSpacing: Theme.gap5
        onBackTouched: root.touches.back()
        reading: [
            Banner {
                width: page.columnWidth
                visible: root.note.code !== ""
                icon: "clock"
                zh: root.note.title[0] + "。" + root.note.next[0]
                en: root.note.title[1] + ". " + root.note.next[1]
            },
            PrinterFact {
                width: page.columnWidth
                visible: page.landscape || (page.tight && !Theme.xl && root.note.code === "")
                unit: root.unit
            }
        ]
        acting: [
            WayIn {
                id: card

                objectName: told ? "" : "chooseCard"
                told: page.reach
                width: page.actWidth
                height: page.wayHeight
                slim: page.tight && !page.reach || page.landscape
                open: root.unit.cardReady
                art: root.byCard.art
                en: root.byCard.nameEn
                zh: Say.zh(en)
                factEn: root.byCard.factEn
                factZh: Say.zh(factEn)
                moreIcon: root.byCard.moreIcon
                moreStatus: root.byCard.moreStatus
                moreEn: root.byCard.moreEn
                moreZh: Say.zh(moreEn)
                onTouched: root.touches.chooseCard()
            },
            WayIn {
                id: phone

                objectName: told ? "" : "choosePhone"
                told: page.reach
                width: page.actWidth
                height: page.wayHeight
                slim: page.tight && !page.reach || page.landscape
                open: root.unit.phoneReady
                art: "phone-480"
                en: QT_TRANSLATE_NOOP("visitor", "With your phone")
                zh: Say.zh(en)
                factEn: open ? QT_TRANSLATE_NOOP("visitor", "WeChat and Alipay: ready") : QT_TRANSLATE_NOOP("visitor", "City platform: not answering now")
                factZh: Say.zh(factEn)
                moreStatus: "not_listed"
                moreEn: QT_TRANSLATE_NOOP("visitor", "Line is up, about one minute")
                moreZh: Say.zh(moreEn)
                onTouched: root.touches.choosePhone()
            },
            SecondButton {
                objectName: "chooseCard"
                visible: page.reach && root.unit.cardReady
                golden: true
                discDropped: false
                icon: "card"
                zh: card.zh
                en: card.en
                onTouched: root.touches.chooseCard()
            },
            SecondButton {
                objectName: "choosePhone"
                visible: page.reach && root.unit.phoneReady
                golden: true
                discDropped: false
                icon: "phone"
                zh: phone.zh
                en: phone.en
                onTouched: root.touches.choosePhone()
            },
            Item {
                visible: printer.visible
                width: 1
                height: Theme.gap5
            },
            PrinterFact {
                id: printer

                width: page.actWidth
                visible: !page.tight && !page.landscape && !(page.reach && Theme.textSize === "L")
                unit: root.unit
            }
        ]
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Waiting for a card to be put in.
VisitorScreen {
    id: root

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "Put your card in")
        titleZh: Say.zh(titleEn)
        leadEn: root.unit.cardStays ? QT_TRANSLATE_NOOP("visitor", "A card is still in. Take it out, then put yours in.") : QT_TRANSLATE_NOOP("visitor", "Chip up and first, all the way. Leave it in until you finish.")
        leadZh: Say.zh(leadEn)
        endPresent: false
        onBackTouched: root.touches.back()
        reading: [
            GatePicture {
                width: page.columnWidth
                room: page.readRoom - card.height - page.readSpacing
                art: "card-480"
            },
            FactLine {
                id: card

                width: page.columnWidth
                icon: "card"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Social-security card (citizen card)")
                zh: Say.zh(en)
            }
        ]
        acting: [
            SecondButton {
                objectName: "choosePhone"
                visible: root.unit.phoneReady
                width: page.actWidth
                icon: "phone"
                en: QT_TRANSLATE_NOOP("visitor", "Use your phone instead")
                zh: Say.zh(en)
                onTouched: root.touches.choosePhone()
            }
        ]
    }
}

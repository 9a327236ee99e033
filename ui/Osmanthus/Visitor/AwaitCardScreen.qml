import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Waiting for a card: put into the slot, laid on the pad, or either, as the unit has them now.
VisitorScreen {
    id: root

    readonly property bool either: unit.slotReady && unit.padReady
    readonly property bool lay: unit.padReady && !unit.slotReady

    Page {
        id: page

        anchors.fill: parent
        titleEn: root.lay ? QT_TRANSLATE_NOOP("visitor", "Lay your ID card here") : root.either ? QT_TRANSLATE_NOOP("visitor", "Put a card in or lay it down") : QT_TRANSLATE_NOOP("visitor", "Put your card in")
        titleZh: Say.zh(titleEn)
        leadEn: {
            if (root.unit.cardStays && root.unit.slotReady)
                return QT_TRANSLATE_NOOP("visitor", "A card is still in. Take it out, then put yours in.");
            if (root.lay)
                return QT_TRANSLATE_NOOP("visitor", "Flat in the frame. It can be taken back in about 2 seconds.");
            return root.either ? QT_TRANSLATE_NOOP("visitor", "A citizen card stays in. An ID card is taken back once it is read.") : QT_TRANSLATE_NOOP("visitor", "Chip up and first, all the way. Leave it in until you finish.");
        }
        leadZh: Say.zh(leadEn)
        endPresent: false
        onBackTouched: root.touches.back()
        reading: [
            GatePicture {
                visible: !root.either && size >= Theme.mm(90)
                width: page.columnWidth
                room: page.readRoom - card.height - page.readSpacing
                art: root.lay ? "pad-480" : "card-480"
            },
            FactLine {
                id: card

                visible: !root.either
                width: page.columnWidth
                icon: "card"
                firstSize: Theme.lead
                en: root.lay ? QT_TRANSLATE_NOOP("visitor", "Resident ID card, or residence permit") : QT_TRANSLATE_NOOP("visitor", "Social-security card (citizen card)")
                zh: Say.zh(en)
            },
            TwoPlaces {
                visible: root.either
                width: page.columnWidth
                room: page.readRoom
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

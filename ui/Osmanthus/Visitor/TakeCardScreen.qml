import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Everything is wiped; the card still sits in the reader.
VisitorScreen {
    id: root

    CallingLight {
        anchors.fill: parent
    }

    Page {
        id: page

        anchors.fill: parent
        barPresent: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Take your card")
        titleZh: Say.zh(titleEn)
        reading: [
            FactLine {
                id: wiped

                width: page.columnWidth
                status: "not_listed"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Everything of yours is wiped here.")
                zh: Say.zh(en)
            },
            GatePicture {
                width: page.columnWidth
                room: page.readRoom - wiped.height - page.readSpacing
                art: "card-480"
                out: true
            }
        ]
        acting: [
            BiText {
                width: page.actWidth
                align: page.landscape ? Text.AlignLeft : Text.AlignHCenter
                strong: true
                firstSize: Theme.answer
                secondSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Your card is still in the reader")
                zh: Say.zh(en)
            }
        ]
    }
}

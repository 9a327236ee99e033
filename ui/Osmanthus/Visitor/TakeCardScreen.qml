import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Everything is wiped; the card still sits in the reader.
VisitorScreen {
    id: root

    // A light for those who do not hear the bell: a step every 700 ms is under 1 Hz.
    Rectangle {
        id: light

        objectName: "light"
        anchors.fill: parent
        z: 1
        color: "transparent"
        border.width: Theme.mm(8)
        border.color: Theme.ink
    }
    Timer {
        interval: 700
        repeat: true
        running: true
        onTriggered: light.visible = !light.visible
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

import QtQuick
import Osmanthus.View

// The card is being read, then the platform asked about it. One that was laid down is asked back as
// soon as it is read.
VisitorScreen {
    id: root

    readonly property MessageView card: model as MessageView

    Page {
        id: page

        anchors.fill: parent
        titleEn: root.card.read ? QT_TRANSLATE_NOOP("visitor", "Take your ID card back") : root.card.laid ? QT_TRANSLATE_NOOP("visitor", "Reading your ID card") : QT_TRANSLATE_NOOP("visitor", "Reading your card")
        titleZh: Say.zh(titleEn)
        leadEn: root.card.read ? QT_TRANSLATE_NOOP("visitor", "It has been read.") : root.card.laid ? QT_TRANSLATE_NOOP("visitor", "Do not move it. This takes about 2 seconds.") : QT_TRANSLATE_NOOP("visitor", "Leave it in. This takes about 3 seconds.")
        leadZh: Say.zh(leadEn)
        backPresent: false
        endEn: root.card.read ? QT_TRANSLATE_NOOP("visitor", "Stop") : QT_TRANSLATE_NOOP("visitor", "Stop and take the card")
        endZh: Say.zh(endEn)
        onEndTouched: root.touches.end()
        reading: [
            GatePicture {
                width: page.columnWidth
                room: page.readRoom - waiting.height - page.readSpacing
                art: root.card.laid ? "pad-480" : "card-480"
                out: root.card.read
            },
            WaitNote {
                id: waiting

                width: page.columnWidth
                en: root.card.read ? QT_TRANSLATE_NOOP("visitor", "Waiting for the city platform to answer") : QT_TRANSLATE_NOOP("visitor", "Waiting for the card and the city platform to answer")
                zh: Say.zh(en)
            }
        ]
    }
}

import QtQuick
import Osmanthus.View

// The card is being read, then the platform asked about it.
VisitorScreen {
    id: root

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "Reading your card")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "Leave it in. This takes about 3 seconds.")
        leadZh: Say.zh(leadEn)
        backPresent: false
        endEn: QT_TRANSLATE_NOOP("visitor", "Stop and take the card")
        endZh: Say.zh(endEn)
        onEndTouched: root.touches.end()
        reading: [
            GatePicture {
                width: page.columnWidth
                room: page.readRoom - waiting.height - page.readSpacing
                art: "card-480"
            },
            WaitNote {
                id: waiting

                width: page.columnWidth
                en: QT_TRANSLATE_NOOP("visitor", "Waiting for the card and the city platform to answer")
                zh: Say.zh(en)
            }
        ]
    }
}

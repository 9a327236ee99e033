import QtQuick
import Osmanthus.View

// The record has been asked for.
VisitorScreen {
    id: root

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "Fetching your record")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "Every list is being asked right now.")
        leadZh: Say.zh(leadEn)
        backPresent: false
        onEndTouched: root.touches.end()
        reading: [
            ChainPlane {
                width: page.columnWidth
                steps: [
                    {
                        en: QT_TRANSLATE_NOOP("visitor", "you are you"),
                        zh: Say.zh("you are you"),
                        date: "",
                        state: "done"
                    },
                    {
                        en: QT_TRANSLATE_NOOP("visitor", "asking"),
                        zh: Say.zh("asking"),
                        date: "",
                        state: "now"
                    },
                    {
                        en: QT_TRANSLATE_NOOP("visitor", "your record"),
                        zh: Say.zh("your record"),
                        date: "",
                        state: "later"
                    }
                ]
            },
            WaitNote {
                width: page.columnWidth
                en: QT_TRANSLATE_NOOP("visitor", "Waiting for the city platform to answer")
                zh: Say.zh(en)
            }
        ]
    }
}

import QtQuick
import Osmanthus.View

// It is being filed: nothing can be changed or taken back now.
VisitorScreen {
    id: root

    Page {
        id: page

        anchors.fill: parent
        barPresent: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Filing it")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "It counts once, even if the line breaks.")
        leadZh: Say.zh(leadEn)
        reading: [
            ChainPlane {
                width: page.columnWidth
                steps: [
                    {
                        en: QT_TRANSLATE_NOOP("visitor", "confirmed"),
                        zh: Say.zh("confirmed"),
                        date: "",
                        state: "done"
                    },
                    {
                        en: QT_TRANSLATE_NOOP("visitor", "filing"),
                        zh: Say.zh("filing"),
                        date: "",
                        state: "now"
                    },
                    {
                        en: QT_TRANSLATE_NOOP("visitor", "case number"),
                        zh: Say.zh("case number"),
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

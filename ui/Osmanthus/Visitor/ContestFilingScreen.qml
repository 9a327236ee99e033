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
                        en: "confirmed",
                        zh: "您已确认",
                        date: "",
                        state: "done"
                    },
                    {
                        en: "filing",
                        zh: "正在提交",
                        date: "",
                        state: "now"
                    },
                    {
                        en: "case number",
                        zh: "受理号",
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

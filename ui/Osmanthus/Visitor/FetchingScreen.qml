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
                        en: "you are you",
                        zh: "确认本人",
                        date: "",
                        state: "done"
                    },
                    {
                        en: "asking",
                        zh: "正在查询",
                        date: "",
                        state: "now"
                    },
                    {
                        en: "your record",
                        zh: "看记录",
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

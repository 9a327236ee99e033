import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What this is, what it keeps, when it is open. Nobody signs in for it.
VisitorScreen {
    id: root

    Page {
        id: page

        // As many lines as there is height for, the weightiest first.
        readonly property int most: landscape ? (tight || Theme.textSize === "L" ? 3 : 5) : tight ? 4 : 6

        anchors.fill: parent
        sprig: "sprig-small"
        titleEn: QT_TRANSLATE_NOOP("visitor", "What you can do here")
        titleZh: Say.zh(titleEn)
        endPresent: false
        readSpacing: tight || landscape ? Theme.gap5 : Theme.gap10
        onBackTouched: root.touches.back()
        reading: [
            GuideLine {
                visible: page.most > 0
                width: page.columnWidth
                icon: "list"
                en: QT_TRANSLATE_NOOP("visitor", "See whether you are on a list, and print proof")
                zh: Say.zh(en)
            },
            GuideLine {
                visible: page.most > 1
                width: page.columnWidth
                icon: "score"
                en: QT_TRANSLATE_NOOP("visitor", "See your score and every entry behind it")
                zh: Say.zh(en)
            },
            GuideLine {
                visible: page.most > 2
                width: page.columnWidth
                icon: "card"
                en: QT_TRANSLATE_NOOP("visitor", "Bring your social-security card, or your phone")
                zh: Say.zh(en)
            },
            GuideLine {
                visible: page.most > 3
                width: page.columnWidth
                icon: "lock"
                en: QT_TRANSLATE_NOOP("visitor", "Only your own record. Wiped when you finish. Free.")
                zh: Say.zh(en)
            },
            GuideLine {
                visible: page.most > 4
                width: page.columnWidth
                icon: "clock"
                zh: root.unit.hours[0]
                en: root.unit.hours[1]
            },
            GuideLine {
                visible: page.most > 5
                width: page.columnWidth
                icon: "map"
                zh: root.unit.hall[0] + "，" + root.unit.street[0]
                en: root.unit.hall[1] + ", " + root.unit.street[1]
            }
        ]
        acting: [
            FirstButton {
                objectName: "begin"
                width: page.actWidth
                en: QT_TRANSLATE_NOOP("visitor", "Sign in now")
                zh: Say.zh(en)
                onTouched: root.touches.begin()
            }
        ]
    }

    component GuideLine: FactLine {
        firstSize: Theme.lead
    }
}

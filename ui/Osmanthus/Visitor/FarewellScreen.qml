import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Everything is wiped, and says so.
VisitorScreen {
    id: root

    Page {
        id: page

        anchors.fill: parent
        sprig: "sprig"
        barPresent: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Good-bye")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "All wiped. Nothing of yours is left in this machine.")
        leadZh: Say.zh(leadEn)
        headSpare: landscape || tight ? 0 : Theme.mm(150)
        reading: [
            FactLine {
                id: taken

                width: page.columnWidth
                visible: root.unit.padFitted
                icon: "card"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Signed in with an ID card? Take it with you.")
                zh: Say.zh(en)
            },
            BrandMark {
                visible: size >= Theme.mm(50)
                x: Math.round((page.columnWidth - width) / 2)
                size: Math.min(Theme.mm(150), page.columnWidth, page.readRoom - (taken.visible ? taken.height + page.readSpacing : 0))
                heart: Theme.ink
            }
        ]
        acting: [
            FirstButton {
                objectName: "done"
                width: page.actWidth
                disc: "check"
                en: QT_TRANSLATE_NOOP("visitor", "Done")
                zh: Say.zh(en)
                onTouched: root.touches.done()
            },
            SecondButton {
                objectName: "begin"
                visible: root.unit.open
                width: page.actWidth
                icon: "person"
                en: QT_TRANSLATE_NOOP("visitor", "Next person: begin")
                zh: Say.zh(en)
                onTouched: root.touches.begin()
            }
        ]
    }
}

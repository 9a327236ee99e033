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
        titleEn: QT_TRANSLATE_NOOP("visitor", "All wiped. Good-bye")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "Nothing of yours is left in this machine.")
        leadZh: Say.zh(leadEn)
        headSpare: landscape || Theme.xl ? 0 : Theme.mm(150)
        reading: [
            MoonGate {
                visible: size >= Theme.mm(80)
                x: Math.round((page.columnWidth - width) / 2)
                size: Math.min(Theme.mm(200), page.columnWidth, page.readRoom)
                ground: Theme.wall

                BrandMark {
                    anchors.centerIn: parent
                    size: Math.round(parent.width * 0.5)
                    heart: Theme.ink
                }
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

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What can be had without signing in: nothing is asked, nothing is kept.
VisitorScreen {
    id: root

    readonly property bool signInWorks: unit.cardReady || unit.phoneReady

    Page {
        id: page

        anchors.fill: parent
        sprig: landscape ? "" : "sprig-small"
        titleEn: QT_TRANSLATE_NOOP("visitor", "Without signing in")
        titleZh: Say.zh(titleEn)
        endPresent: false
        choiceSheets: Theme.elder ? 2 : 1
        headSpare: landscape || tight ? 0 : Theme.mm(100)
        readSpacing: tight || landscape ? Theme.gap5 : Theme.gap10
        actSpacing: landscape && Theme.xl ? Theme.mm(3.5) : Theme.gap5
        onBackTouched: root.touches.back()
        reading: [
            FactLine {
                width: page.columnWidth
                icon: "clock"
                firstSize: Theme.lead
                zh: root.unit.hours[0]
                en: root.unit.hours[1]
            },
            FactLine {
                visible: !page.cramped
                width: page.columnWidth
                icon: "map"
                firstSize: Theme.lead
                zh: root.unit.hall[0] + "，" + root.unit.street[0]
                en: root.unit.hall[1] + ", " + root.unit.street[1]
            }
        ]
        acting: [
            SecondButton {
                objectName: "guideAbout"
                visible: root.unit.aboutKnown && page.choiceSheet === 0
                width: page.actWidth
                icon: "list"
                en: QT_TRANSLATE_NOOP("visitor", "What is this?")
                zh: Say.zh(en)
                onTouched: root.touches.about()
            },
            SecondButton {
                objectName: "guideServices"
                visible: root.unit.servicesKnown && page.choiceSheet === 0
                width: page.actWidth
                icon: "map"
                en: QT_TRANSLATE_NOOP("visitor", "Where do I go for…?")
                zh: Say.zh(en)
                onTouched: root.touches.services()
            },
            SecondButton {
                objectName: "guideRehearse"
                visible: page.choiceSheets === 1 || page.choiceSheet === 1
                width: page.actWidth
                icon: "restart"
                en: QT_TRANSLATE_NOOP("visitor", "Try it first, as an invented person")
                zh: Say.zh(en)
                onTouched: root.touches.rehearse()
            },
            SecondButton {
                objectName: "guideMachine"
                visible: page.choiceSheets === 1 || page.choiceSheet === 1
                width: page.actWidth
                icon: "lock"
                en: QT_TRANSLATE_NOOP("visitor", "What does this machine keep?")
                zh: Say.zh(en)
                onTouched: root.touches.machine()
            },
            FirstButton {
                objectName: "begin"
                // Where there is no height for it, it waits one touch back, on the attract screen.
                visible: root.signInWorks && page.choiceSheet === 0 && !Theme.low && (!page.landscape || Theme.textSize === "S" || Theme.textSize === "M")
                width: page.actWidth
                compact: page.tight || page.landscape
                en: QT_TRANSLATE_NOOP("visitor", "Sign in now")
                zh: Say.zh(en)
                onTouched: root.touches.begin()
            }
        ]
    }
}

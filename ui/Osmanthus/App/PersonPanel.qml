import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// Where a person is to be found: the desk, the telephone, and what to tell them.
Page {
    id: root

    required property UnitView unit

    property bool onPaper: false

    signal closed
    signal slipTouched

    objectName: "personPanel"
    titleEn: QT_TRANSLATE_NOOP("visitor", "A person will help you")
    titleZh: Say.zh(titleEn)
    leadEn: QT_TRANSLATE_NOOP("visitor", "Your record stays covered while you ask.")
    leadZh: Say.zh(leadEn)
    barPresent: false
    reading: [
        FactLine {
            width: root.columnWidth
            icon: "map"
            strong: true
            firstSize: Theme.lead
            en: QT_TRANSLATE_NOOP("visitor", "The service desk is in this hall")
            zh: Say.zh(en)
        },
        FactLine {
            width: root.columnWidth
            icon: "person"
            strong: true
            firstSize: Theme.lead
            zh: root.unit.deskUnit[0]
            en: root.unit.deskUnit[1]
        },
        FactLine {
            width: root.columnWidth
            icon: "phone"
            strong: true
            firstSize: Theme.lead
            zh: root.unit.deskHotline[0]
            en: root.unit.deskHotline[1]
        }
    ]
    acting: [
        BiText {
            visible: root.onPaper && !root.cramped
            width: root.actWidth
            en: QT_TRANSLATE_NOOP("visitor", "It names what you are looking at, so that you need not explain again.")
            zh: Say.zh(en)
        },
        SecondButton {
            objectName: "askOnPaper"
            visible: root.onPaper
            width: root.actWidth
            icon: "print"
            disc: "slip"
            en: QT_TRANSLATE_NOOP("visitor", "Print a question slip")
            zh: Say.zh(en)
            onTouched: root.slipTouched()
        },
        FirstButton {
            objectName: "closePanel"
            width: root.actWidth
            disc: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Back to the screen")
            zh: Say.zh(en)
            onTouched: root.closed()
        }
    ]
}

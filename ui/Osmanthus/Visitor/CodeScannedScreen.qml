import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The number to type on the phone, as large as it goes.
VisitorScreen {
    id: root

    readonly property CodeView code: model as CodeView

    Page {
        id: page

        anchors.fill: parent
        titleZh: root.code.title[0]
        titleEn: root.code.title[1]
        barPresent: false
        readSpacing: Theme.gap8
        reading: [
            NumberGate {
                width: page.columnWidth
                room: page.readRoom
                number: root.code.number
                secondsLeft: root.view.warned ? root.view.secondsLeft : 0
                secondsTotal: root.view.warningSeconds
            }
        ]
        acting: [
            FactLine {
                width: page.actWidth
                status: "not_listed"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Phone found. The code no longer works.")
                zh: Say.zh(en)
            },
            FactLine {
                width: page.actWidth
                icon: "person"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Did somebody ask you to scan? Cancel, or ask a person.")
                zh: Say.zh(en)
            },
            SecondButton {
                objectName: "back"
                width: page.actWidth
                icon: "cross"
                disc: ""
                en: QT_TRANSLATE_NOOP("visitor", "Not me, cancel")
                zh: Say.zh(en)
                onTouched: root.touches.back()
            }
        ]
        actSpacing: Theme.gap10
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What can be contested, what already is, and the way to claim what is missing.
VisitorScreen {
    id: root

    readonly property SheetView sheet: model as SheetView

    ChoicePage {
        id: page

        anchors.fill: parent
        sheet: root.sheet
        touches: root.touches
        brief: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Contest an entry, or add a missing one")
        titleZh: Say.zh(titleEn)
        onTaken: (way, choiceId) => {
            if (way === "case")
                root.touches.openCase(choiceId);
            else if (way === "repair")
                root.touches.repair(choiceId);
            else
                root.touches.contest("entry", choiceId);
        }
        reading: [
            Hairline {
                visible: page.none
                width: page.columnWidth
            },
            FactLine {
                visible: page.none
                width: page.columnWidth
                icon: "contest"
                strong: true
                firstSize: page.landscape && Theme.xl ? Theme.body : Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Volunteered, donated, paid something off? If it should be here, ask for it.")
                zh: Say.zh(en)
            },
            FactLine {
                readonly property bool large: Theme.xl || Theme.textSize === "L"

                visible: page.none && !page.cramped && !Theme.low && !(page.landscape && large)
                width: page.columnWidth
                icon: "score"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Free. It changes nothing about your score.")
                zh: Say.zh(en)
            },
            Hairline {
                visible: page.none
                width: page.columnWidth
            }
        ]
        under: [
            FirstButton {
                objectName: "missing"
                visible: root.sheet.can
                width: page.actWidth
                compact: true
                icon: "map"
                en: QT_TRANSLATE_NOOP("visitor", "Something is missing")
                zh: Say.zh(en)
                onTouched: root.touches.coverage()
            }
        ]
    }
}

import QtQuick
import Osmanthus.Controls
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

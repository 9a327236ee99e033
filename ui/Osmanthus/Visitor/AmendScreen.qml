import QtQuick
import Osmanthus.View

// Which held fact is to be corrected or deleted; the reason is asked next.
VisitorScreen {
    id: root

    ChoicePage {
        anchors.fill: parent
        sheet: root.model as SheetView
        touches: root.touches
        brief: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Correct or delete")
        titleZh: Say.zh(titleEn)
        onTaken: (way, choiceId) => {
            if (way === "case")
                root.touches.openCase(choiceId);
            else
                root.touches.contest("held", choiceId);
        }
    }
}

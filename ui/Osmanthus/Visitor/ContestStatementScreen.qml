import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// The visitor's statement, put together from sentences; shown back as it will be filed.
VisitorScreen {
    id: root

    readonly property SheetView sheet: model as SheetView

    ChoicePage {
        id: page

        anchors.fill: parent
        sheet: root.sheet
        touches: root.touches
        choosable: true
        leadEn: tight ? "" : QT_TRANSLATE_NOOP("visitor", "Up to three sentences. Take it back any time.")
        leadZh: leadEn === "" ? "" : Say.zh(leadEn)
        onTaken: (way, choiceId) => root.touches.phrase(choiceId)
        under: [
            BiText {
                visible: !page.tight
                width: page.actWidth
                zh: root.sheet.count[0]
                en: root.sheet.count[1]
            },
            FirstButton {
                objectName: "goOn"
                width: page.actWidth
                compact: true
                icon: "contest"
                disc: "check"
                en: root.sheet.can ? QT_TRANSLATE_NOOP("visitor", "Use these words") : QT_TRANSLATE_NOOP("visitor", "Go on without a statement")
                zh: Say.zh(en)
                onTouched: root.touches.goOn()
            }
        ]
    }
}

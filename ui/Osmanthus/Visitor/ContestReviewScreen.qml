import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// All of it shown back: reason, papers, times, next instance, statement. Then one confirmation.
VisitorScreen {
    id: root

    readonly property SheetView sheet: model as SheetView

    SheetPage {
        id: page

        anchors.fill: parent
        sheet: root.sheet
        touches: root.touches
        buttons: [
            FirstButton {
                objectName: "confirm"
                visible: root.sheet.can
                width: page.actWidth
                compact: true
                icon: "contest"
                disc: "check"
                en: QT_TRANSLATE_NOOP("visitor", "File it")
                zh: Say.zh(en)
                onTouched: root.touches.confirm()
            },
            SecondButton {
                objectName: "addStatement"
                width: page.actWidth
                icon: "contest"
                en: root.sheet.more ? QT_TRANSLATE_NOOP("visitor", "Change my statement") : QT_TRANSLATE_NOOP("visitor", "Add a statement of my own")
                zh: Say.zh(en)
                onTouched: root.touches.addStatement()
            },
            Banner {
                visible: !root.sheet.can
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "The line is down. It can be filed at the service desk.")
                zh: Say.zh(en)
            }
        ]
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// "It was not me": what to do besides, before it is filed.
VisitorScreen {
    id: root

    SheetPage {
        id: page

        anchors.fill: parent
        sheet: root.model as SheetView
        touches: root.touches
        buttons: [
            FirstButton {
                objectName: "goOn"
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "Go on and contest it")
                zh: Say.zh(en)
                onTouched: root.touches.goOn()
            }
        ]
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// Credit repair of one entry: its class, first and last day, papers, where; and that it is free.
VisitorScreen {
    id: root

    readonly property SheetView sheet: model as SheetView

    SheetPage {
        id: page

        anchors.fill: parent
        sheet: root.sheet
        touches: root.touches
        titleEn: QT_TRANSLATE_NOOP("visitor", "How to repair it")
        titleZh: Say.zh(titleEn)
        buttons: [
            Banner {
                width: page.actWidth
                icon: "check"
                zh: root.sheet.note[0]
                en: root.sheet.note[1]
            }
        ]
    }
}

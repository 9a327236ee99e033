pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// A source that is not connected: why, and whom to ask instead.
VisitorScreen {
    id: root

    readonly property SheetView sheet: model as SheetView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        sprig: "sprig-small"
        headSpare: landscape || tight ? 0 : Theme.mm(100)
        titleZh: root.sheet.title[0]
        titleEn: root.sheet.title[1]
        leadZh: root.sheet.lead[0]
        leadEn: root.sheet.lead[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        reading: [
            Repeater {
                model: root.sheet.lines

                Reason {
                    visible: index === 0
                    width: page.columnWidth
                }
            }
        ]
        acting: [
            Repeater {
                model: root.sheet.lines

                Ask {
                    visible: index > 0
                    width: page.actWidth
                    icon: index === 1 ? "person" : "phone"
                }
            }
        ]
    }

    component Reason: FactLine {
        required property int index
        required property string valueZh
        required property string valueEn

        status: "unknown"
        firstSize: Theme.lead
        secondSize: Theme.body
        zh: valueZh
        en: valueEn
    }
    component Ask: AskPlane {
        required property int index
        required labelZh
        required labelEn
        required property string valueZh
        required property string valueEn

        zh: valueZh
        en: valueEn
    }
}

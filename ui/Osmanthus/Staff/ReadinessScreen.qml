pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Every part and what it says, to read here or to take away as a slip.
StaffScreen {
    id: root

    titleEn: QT_TRANSLATE_NOOP("visitor", "Readiness report")
    titleZh: Say.zh(titleEn)
    leadZh: bare ? "" : staff.lead[0]
    leadEn: bare ? "" : staff.lead[1]
    onBackTouched: staff.go("tools")
    readonly property bool bare: tight || landscape

    readSpacing: bare ? Theme.gap1 : Theme.gap5
    reading: [
        Repeater {
            model: root.staff.needy

            Line {
                width: root.columnWidth
            }
        },
        Repeater {
            model: root.staff.calm

            Line {
                width: root.columnWidth
            }
        },
        FactLine {
            objectName: "slipSays"
            width: root.columnWidth
            visible: root.staff.slip === "printing" || root.staff.slip === "not_printed"
            icon: root.staff.slip === "printing" ? "clock" : "slip"
            zh: root.staff.slipSays[0]
            en: root.staff.slipSays[1]
        }
    ]
    acting: [
        FirstButton {
            objectName: "printReadiness"
            visible: root.staff.slip !== "printing"
            width: root.actWidth
            compact: true
            icon: "print"
            disc: "slip"
            en: QT_TRANSLATE_NOOP("visitor", "Print this report")
            zh: Say.zh(en)
            onTouched: root.staff.printSlip(true)
        }
    ]

    component Line: Item {
        id: line

        required property string verdict
        required property string nameZh
        required property string nameEn
        required property string sentenceZh
        required property string sentenceEn

        implicitHeight: Math.max(lamp.height, said.height, named.height) + (root.bare ? 0 : Theme.gap2)

        Lamp {
            id: lamp

            anchors.verticalCenter: parent.verticalCenter
            verdict: line.verdict
            size: Theme.mm(13)
        }
        Words {
            id: named

            x: lamp.width + Theme.gap5
            width: Math.round(line.width * 0.36) - x
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.firstOf(line.nameZh, line.nameEn)
            strong: true
        }
        BiText {
            id: said

            x: named.x + named.width + Theme.gap5
            width: line.width - x
            anchors.verticalCenter: parent.verticalCenter
            zh: root.bare && !Theme.zhFirst ? "" : line.sentenceZh
            en: root.bare && Theme.zhFirst ? "" : line.sentenceEn
        }
    }
}

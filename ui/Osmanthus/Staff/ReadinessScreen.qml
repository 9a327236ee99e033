pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// Every part and what it says, every test and when it came to what: to read, or to take as a slip.
StaffScreen {
    id: root

    readonly property bool bare: tight || landscape
    property int turn: 0

    titleEn: QT_TRANSLATE_NOOP("visitor", "Readiness report")
    titleZh: Say.zh(titleEn)
    leadZh: bare ? "" : staff.lead[0]
    leadEn: bare ? "" : staff.lead[1]
    onBackTouched: staff.go("tools")
    reading: [
        PagedColumn {
            id: rows

            width: root.columnWidth
            room: root.readRoom
            reserve: root.landscape ? 0 : turner.implicitHeight + root.actSpacing
            turn: root.turn
            spacing: Theme.gap2
            model: root.staff.bench.tests
            delegate: ReportLine {
                width: rows.width
                visible: index >= rows.from && index < rows.until
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
        PageTurner {
            id: turner

            width: root.actWidth
            list: rows
            onNextTouched: root.turn = rows.shown + 1
            onPreviousTouched: root.turn = rows.shown - 1
        },
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

    // One part or test: its lamp, its name, and what is said of it today.
    component ReportLine: Item {
        id: line

        required property int index
        required property string verdict
        required property string nameZh
        required property string nameEn
        required property string saidZh
        required property string saidEn

        implicitHeight: Math.max(lamp.height, said.height, named.height)

        Lamp {
            id: lamp

            anchors.verticalCenter: parent.verticalCenter
            verdict: line.verdict
            size: Theme.mm(11)
        }
        Words {
            id: named

            x: lamp.width + Theme.gap5
            width: Math.round(line.width * 0.42) - x
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.firstOf(line.nameZh, line.nameEn)
            strong: true
        }
        Words {
            id: said

            x: named.x + named.width + Theme.gap5
            width: line.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.firstOf(line.saidZh, line.saidEn)
        }
    }
}

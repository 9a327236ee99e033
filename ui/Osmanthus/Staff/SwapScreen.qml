pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The exchange of a part: choose it, take it out step by step, its number, its tests, its burn-in, the
// signed record. Nobody is served until it has ended.
StaffScreen {
    id: root

    readonly property BenchView bench: staff.bench
    readonly property string stage: bench.swapStage
    readonly property bool tests: stage === "tests"
    readonly property bool early: stage === "remove" || stage === "serial"
    readonly property bool bare: tight || landscape
    property string typed: ""

    function out(): void {
        if (stage === "remove" && bench.step > 1 || stage === "serial")
            bench.previous();
        else
            staff.go(stage === "signed" ? "morning" : "diagnostics");
    }

    objectName: "swap"
    titleZh: bench.title[0]
    titleEn: bench.title[1]
    leadZh: bench.lead[0]
    leadEn: bench.lead[1]
    actFollows: stage === ""
    onBackTouched: out()
    onStageChanged: typed = ""
    readSpacing: bare ? Theme.gap2 : Theme.gap5
    reading: [
        PartPicture {
            visible: (root.stage === "remove" || root.bench.fitted) && !root.tight
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.mm(root.landscape ? 130 : 200), parent.width)
            part: root.bench.swapPart
            step: root.bench.fitted ? 4 : root.bench.step
        },
        FactLine {
            objectName: "live"
            width: root.columnWidth
            visible: root.bench.live[0] !== ""
            icon: "clock"
            zh: root.bench.live[0]
            en: root.bench.live[1]
        },
        TypedFigures {
            visible: root.stage === "serial"
            width: root.columnWidth
            text: root.typed
        },
        FactLine {
            objectName: "swapNote"
            width: root.columnWidth
            visible: root.bench.note[0] !== ""
            icon: root.stage === "serial" ? "cross" : root.bench.sent ? "check" : "clock"
            strong: true
            zh: root.bench.note[0]
            en: root.bench.note[1]
        },
        Repeater {
            model: root.bench.tests

            ResultLine {
                width: root.columnWidth
                visible: !root.tight || !root.bench.failing || verdict !== "well"
            }
        }
    ]
    acting: [
        Repeater {
            model: root.bench.parts

            SecondButton {
                required property string part
                required property string nameZh
                required property string nameEn

                objectName: "swap-" + part
                width: root.actWidth
                zh: nameZh
                en: nameEn
                onTouched: root.bench.swap(part)
            }
        },
        SerialKeys {
            visible: root.stage === "serial"
            width: root.actWidth
            onTyped: letter => {
                if (root.typed.length < 24)
                    root.typed += letter;
            }
            onWiped: root.typed = ""
            onDone: root.bench.typedSerial(root.typed)
        },
        FirstButton {
            objectName: "swapNext"
            visible: root.stage === "remove" || root.tests && !root.bench.twice || root.bench.unkept || root.stage === "burn_in" && root.bench.burnt
            width: root.actWidth
            compact: !root.early
            en: root.tests && root.bench.failing ? QT_TRANSLATE_NOOP("visitor", "Hold those tests again") : root.bench.unkept ? QT_TRANSLATE_NOOP("visitor", "Try again") : QT_TRANSLATE_NOOP("visitor", "Done, go on")
            zh: Say.zh(en)
            onTouched: root.bench.next()
        },
        FirstButton {
            objectName: "leaveOut"
            visible: root.tests && root.bench.twice
            width: root.actWidth
            compact: true
            icon: "exit"
            en: QT_TRANSLATE_NOOP("visitor", "Go on without this part")
            zh: Say.zh(en)
            onTouched: root.bench.leaveOut()
        },
        SecondButton {
            objectName: "testsAgain"
            visible: root.tests && root.bench.twice
            width: root.actWidth
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Hold those tests again")
            zh: Say.zh(en)
            onTouched: root.bench.next()
        },
        Burning {
            visible: root.stage === "burn_in"
            width: root.actWidth
        },
        FirstButton {
            objectName: "swapDone"
            visible: root.stage === "signed"
            width: root.actWidth
            disc: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Today's card")
            zh: Say.zh(en)
            onTouched: root.staff.go("morning")
        },
        QuietButton {
            objectName: "swapCancel"
            visible: root.early || root.tests
            width: root.actWidth
            icon: "cross"
            en: QT_TRANSLATE_NOOP("visitor", "Call it off, the old part stays")
            zh: Say.zh(en)
            onTouched: root.bench.cancel()
        }
    ]

    component ResultLine: Item {
        id: line

        required property string verdict
        required property string nameZh
        required property string nameEn
        required property string saidZh
        required property string saidEn

        implicitHeight: Math.max(lamp.height, named.height, said.height) + Theme.gap1

        Lamp {
            id: lamp

            anchors.verticalCenter: parent.verticalCenter
            verdict: line.verdict
            size: Theme.mm(root.bare ? 9 : 13)
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

    component Burning: Column {
        id: burning

        spacing: Theme.gap5

        Repeater {
            model: [10, 100]

            SecondButton {
                required property int modelData
                readonly property string says: QT_TRANSLATE_NOOP("visitor", "%1 times")

                objectName: "burn-" + modelData
                visible: !root.bench.burning
                width: burning.width
                icon: "restart"
                zh: Say.zh(says).arg(modelData)
                en: says.arg(modelData)
                onTouched: root.bench.burn(modelData)
            }
        }
        QuietButton {
            objectName: "burnSkip"
            visible: !root.bench.burning && !root.bench.burnt
            width: burning.width
            icon: "arrow"
            en: QT_TRANSLATE_NOOP("visitor", "Without a burn-in")
            zh: Say.zh(en)
            onTouched: root.bench.next()
        }
        QuietButton {
            objectName: "burnStop"
            visible: root.bench.burning
            width: burning.width
            icon: "pause"
            en: QT_TRANSLATE_NOOP("visitor", "Stop it")
            zh: Say.zh(en)
            onTouched: root.bench.stopBurning()
        }
        QuietButton {
            objectName: "burnLeaveOut"
            visible: root.bench.burnt
            width: burning.width
            icon: "exit"
            en: QT_TRANSLATE_NOOP("visitor", "Go on without this part")
            zh: Say.zh(en)
            onTouched: root.bench.leaveOut()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One test, from what it does to what it found. What needs the whole screen is drawn over all of it.
StaffScreen {
    id: root

    readonly property BenchView bench: staff.bench
    readonly property string stage: bench.stage
    readonly property bool whole: bench.way === "screen" && stage === "running"
    readonly property bool typing: bench.way === "type" && stage === "asking"
    readonly property bool ruler: bench.test === "display_ruler"
    readonly property bool bare: tight || landscape
    property string typed: ""
    // What panel.width_mm has to be for the line to measure 100 mm.
    readonly property int rightWidth: Math.round(width / Theme.dpi * 25.4 * bench.measured / 100)

    function out(): void {
        if (stage === "running" || stage === "asking")
            bench.stop();
        staff.go(bench.exchanging ? "swap" : "diagnostics");
    }

    objectName: "trial"
    barPresent: !whole
    titleZh: whole ? "" : bench.title[0]
    titleEn: whole ? "" : bench.title[1]
    leadZh: whole || typing && bare ? "" : stage === "asking" ? bench.ask[0] : bench.lead[0]
    leadEn: whole || typing && bare ? "" : stage === "asking" ? bench.ask[1] : bench.lead[1]
    onBackTouched: out()
    onStageChanged: typed = ""
    readSpacing: bare && !typing ? Theme.gap2 : Theme.gap5
    reading: [
        FactLine {
            objectName: "trialNote"
            width: root.columnWidth
            visible: !root.whole && root.stage === "running"
            icon: root.bench.way === "guide" ? "arrow" : "clock"
            strong: true
            firstSize: Theme.lead
            zh: root.bench.note[0]
            en: root.bench.note[1]
        },
        BiText {
            width: root.columnWidth
            visible: root.typing && root.bare
            zh: !Theme.zhFirst ? "" : root.bench.ask[0]
            en: Theme.zhFirst ? "" : root.bench.ask[1]
            firstSize: Theme.lead
        },
        RulerLine {
            visible: root.typing && root.ruler
        },
        TypedFigures {
            visible: root.typing
            width: root.columnWidth
            text: root.typed
        },
        Repeater {
            model: root.bench.found

            FindingLine {
                width: root.columnWidth
                bare: root.bare
            }
        },
        FactLines {
            visible: root.stage === "done"
            width: root.columnWidth
            model: root.bench.facts
        },
        FactLine {
            objectName: "rightWidth"
            width: root.columnWidth
            visible: root.stage === "done" && root.bench.measured > 0 && root.bench.measured !== 100
            icon: "use"
            readonly property string says: QT_TRANSLATE_NOOP("visitor", "The picture is %1 mm wide: set that")
            zh: Say.zh(says).arg(root.rightWidth)
            en: says.arg(root.rightWidth)
        }
    ]
    acting: [
        FirstButton {
            objectName: "beginTrial"
            visible: root.stage === "shown"
            width: root.actWidth
            en: QT_TRANSLATE_NOOP("visitor", "Begin")
            zh: Say.zh(en)
            onTouched: root.bench.begin()
        },
        FirstButton {
            objectName: "answerYes"
            visible: root.bench.way === "ask" && root.stage === "asking"
            width: root.actWidth
            disc: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Yes")
            zh: Say.zh(en)
            onTouched: root.bench.answer(true)
        },
        SecondButton {
            objectName: "answerNo"
            visible: root.bench.way === "ask" && root.stage === "asking"
            width: root.actWidth
            icon: "cross"
            en: QT_TRANSLATE_NOOP("visitor", "No")
            zh: Say.zh(en)
            onTouched: root.bench.answer(false)
        },
        SecondButton {
            objectName: "unseen"
            visible: root.bench.way === "guide" && root.stage === "running"
            width: root.actWidth
            icon: "cross"
            en: QT_TRANSLATE_NOOP("visitor", "I did that, and nothing changes")
            zh: Say.zh(en)
            onTouched: root.bench.unseen()
        },
        Keypad {
            visible: root.typing
            x: root.landscape ? 0 : Math.round((root.actWidth - width) / 2)
            onDigitTouched: digit => {
                if (root.typed.length < 4)
                    root.typed += digit;
            }
            onClearTouched: root.typed = ""
            onOkTouched: root.bench.typed(root.typed)
        },
        QuietButton {
            objectName: "stopTrial"
            visible: !root.whole && !root.typing && (root.stage === "running" || root.stage === "asking")
            width: root.actWidth
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Stop this test")
            zh: Say.zh(en)
            onTouched: root.bench.stop()
        },
        FirstButton {
            objectName: "exchangeNext"
            visible: root.stage === "done" && root.bench.exchanging
            width: root.actWidth
            compact: true
            en: QT_TRANSLATE_NOOP("visitor", "Go on with the exchange")
            zh: Say.zh(en)
            onTouched: root.bench.next()
        },
        SecondButton {
            objectName: "correctWidth"
            visible: root.stage === "done" && root.bench.measured > 0 && root.bench.measured !== 100
            width: root.actWidth
            icon: "use"
            en: QT_TRANSLATE_NOOP("visitor", "Correct the panel's width")
            zh: Say.zh(en)
            onTouched: root.staff.edit("panel.width_mm")
        },
        SecondButton {
            objectName: "againTrial"
            visible: root.stage === "done"
            width: root.actWidth
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Test it again")
            zh: Say.zh(en)
            onTouched: root.bench.begin()
        }
    ]

    Loader {
        anchors.fill: parent
        active: root.whole
        sourceComponent: root.bench.looked ? patterns : root.bench.test === "touch_grid" ? grid : root.bench.test === "touch_drag" ? drag : many
    }
    Component {
        id: patterns

        ScreenPatterns {
            bench: root.bench
        }
    }
    Component {
        id: grid

        TouchGrid {
            onCounted: (places, missed) => root.bench.counted(places, missed)
        }
    }
    Component {
        id: drag

        TouchDrag {
            onCounted: (places, missed) => root.bench.counted(places, missed)
        }
    }
    Component {
        id: many

        TouchMany {
            onCounted: (places, missed) => root.bench.counted(places, missed)
        }
    }
}

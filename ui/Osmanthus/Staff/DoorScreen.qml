import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The staff door: the PIN, of a card or without one; once, the first PIN of all.
StaffScreen {
    id: root

    // What is typed stays here until OK, and goes with the screen.
    property string typed: ""
    property string code: ""
    readonly property bool coding: staff.first && code === ""
    readonly property bool locked: staff.waiting || staff.checking || staff.refused
    readonly property string codeEn: QT_TRANSLATE_NOOP("visitor", "The one-time code, 8 digits")
    readonly property string newEn: QT_TRANSLATE_NOOP("visitor", "Your new PIN, 6 to 12 digits")

    function press(digit: string): void {
        if (!locked && typed.length < 12)
            typed += digit;
    }
    function send(): void {
        if (locked || typed === "")
            return;
        if (coding) {
            code = typed;
        } else if (staff.first) {
            staff.setFirstPin(code, typed);
            code = "";
        } else {
            staff.typePin(typed);
        }
        typed = "";
    }

    barPresent: false
    titleZh: staff.title[0]
    titleEn: staff.title[1]
    leadZh: staff.lead[0]
    leadEn: staff.lead[1]
    reading: [
        BiText {
            width: root.columnWidth
            visible: root.staff.first
            strong: true
            firstSize: Theme.label
            en: root.coding ? root.codeEn : root.newEn
            zh: Say.zh(en)
        },
        PinDots {
            visible: !root.staff.refused
            count: root.typed.length
            least: root.coding ? 8 : 6
        },
        FactLine {
            objectName: "doorNotice"
            width: root.columnWidth
            visible: root.staff.notice[0] !== ""
            icon: root.staff.checking || root.staff.waiting ? "clock" : "lock"
            strong: true
            firstSize: Theme.lead
            zh: root.staff.notice[0]
            en: root.staff.notice[1]
        }
    ]
    acting: [
        Keypad {
            visible: !root.staff.refused
            x: root.landscape ? 0 : Math.round((root.actWidth - width) / 2)
            onDigitTouched: digit => root.press(digit)
            onClearTouched: root.typed = ""
            onOkTouched: root.send()
        }
    ]
}

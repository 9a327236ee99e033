pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// A new roll, step by step: open, put in, shut; then a test slip, and the count begins anew.
StaffScreen {
    id: root

    property int at: 1
    readonly property int step: staff.refilled ? 4 : at
    readonly property list<string> titles: [QT_TRANSLATE_NOOP("visitor", "Open the printer's cover"), QT_TRANSLATE_NOOP("visitor", "Put the roll in"), QT_TRANSLATE_NOOP("visitor", "Shut the cover"), QT_TRANSLATE_NOOP("visitor", "Print a test slip")]
    readonly property list<string> leads: [QT_TRANSLATE_NOOP("visitor", "Take the empty core out."), QT_TRANSLATE_NOOP("visitor", "The paper comes off the roll from below, towards you."), QT_TRANSLATE_NOOP("visitor", "Leave a hand's width of paper hanging out, then press until it clicks."), QT_TRANSLATE_NOOP("visitor", "It shows whether the words are easy to read.")]

    function back(): void {
        if (step === 1 || step === 4)
            staff.go("morning");
        else
            at -= 1;
    }

    objectName: "refill"
    titleEn: titles[step - 1]
    titleZh: Say.zh(titleEn)
    leadEn: leads[step - 1]
    leadZh: Say.zh(leadEn)
    onBackTouched: back()
    reading: [
        Item {
            visible: root.step < 4
            width: root.columnWidth
            height: picture.height

            RollPicture {
                id: picture

                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(Theme.mm(200), parent.width)
                step: Math.min(3, root.step)
            }
        },
        FactLine {
            objectName: "slipSays"
            width: root.columnWidth
            visible: root.step === 4 && root.staff.slipSays[0] !== ""
            icon: root.staff.slip === "printing" ? "clock" : "slip"
            strong: true
            firstSize: Theme.lead
            zh: root.staff.slipSays[0]
            en: root.staff.slipSays[1]
        },
        FactLine {
            width: root.columnWidth
            visible: root.step === 4
            icon: "print"
            firstSize: Theme.lead
            zh: root.staff.paper[0]
            en: root.staff.paper[1]
        }
    ]
    acting: [
        FirstButton {
            objectName: "refillNext"
            visible: root.step < 4
            width: root.actWidth
            en: root.step < 3 ? QT_TRANSLATE_NOOP("visitor", "Done, go on") : QT_TRANSLATE_NOOP("visitor", "The new roll is in")
            zh: Say.zh(en)
            onTouched: {
                if (root.step < 3)
                    root.at += 1;
                else
                    root.staff.refill();
            }
        },
        FirstButton {
            objectName: "printTest"
            visible: root.step === 4 && root.staff.slip !== "printing" && root.staff.slip !== "printed"
            width: root.actWidth
            icon: "print"
            disc: "slip"
            en: root.staff.slip === "" ? QT_TRANSLATE_NOOP("visitor", "Print a test slip") : QT_TRANSLATE_NOOP("visitor", "Print it again")
            zh: Say.zh(en)
            onTouched: root.staff.printSlip(false)
        },
        FirstButton {
            objectName: "readable"
            visible: root.staff.slip === "printed"
            width: root.actWidth
            disc: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Yes, easy to read")
            zh: Say.zh(en)
            onTouched: root.staff.go("morning")
        },
        SecondButton {
            objectName: "notReadable"
            visible: root.staff.slip === "printed"
            width: root.actWidth
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "No, print it again")
            zh: Say.zh(en)
            onTouched: root.staff.printSlip(false)
        }
    ]
}

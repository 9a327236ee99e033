pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// How the screen looks, three contrasts, and how many choices stand on it. It holds until the visit ends.
Page {
    id: root

    required property Comfort comfort
    // There are things out of reach, and they are not brought down anyway.
    required property bool choosesReach

    signal closed

    function sign(contrast: string): string {
        return comfort.contrast === contrast ? "check" : "";
    }

    objectName: "accessPanel"
    titleEn: QT_TRANSLATE_NOOP("visitor", "Make it easier to see")
    titleZh: Say.zh(titleEn)
    leadEn: QT_TRANSLATE_NOOP("visitor", "It holds until you finish.")
    leadZh: Say.zh(leadEn)
    barPresent: false
    choiceSheets: Theme.elder && !landscape ? 2 : 1
    reading: [
        Simple {
            visible: root.landscape
            width: root.columnWidth
        }
    ]
    acting: [
        SecondButton {
            objectName: "contrastStandard"
            visible: root.choiceSheets === 1 || root.choiceSheet === 1
            width: root.actWidth
            disc: root.sign("standard")
            en: QT_TRANSLATE_NOOP("visitor", "Usual colours")
            zh: Say.zh(en)
            onTouched: root.comfort.chooseContrast("standard")
        },
        SecondButton {
            objectName: "contrastDark"
            visible: root.choiceSheets === 1 || root.choiceSheet === 1
            width: root.actWidth
            disc: root.sign("dark")
            en: QT_TRANSLATE_NOOP("visitor", "White on black")
            zh: Say.zh(en)
            onTouched: root.comfort.chooseContrast("dark")
        },
        SecondButton {
            objectName: "contrastLight"
            visible: root.choiceSheets === 1 || root.choiceSheet === 1
            width: root.actWidth
            disc: root.sign("light")
            en: QT_TRANSLATE_NOOP("visitor", "Black on white")
            zh: Say.zh(en)
            onTouched: root.comfort.chooseContrast("light")
        },
        Simple {
            visible: !root.landscape && root.choiceSheet === 0
            width: root.actWidth
        },
        SecondButton {
            objectName: "reach"
            visible: root.choosesReach && root.choiceSheet === 0
            width: root.actWidth
            disc: root.comfort.reach ? "check" : ""
            en: QT_TRANSLATE_NOOP("visitor", "Lower: all buttons within reach")
            zh: Say.zh(en)
            onTouched: root.comfort.turnReach()
        },
        FirstButton {
            objectName: "closePanel"
            visible: root.choiceSheet === 0
            width: root.actWidth
            disc: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Back to the screen")
            zh: Say.zh(en)
            onTouched: root.closed()
        }
    ]

    component Simple: SecondButton {
        objectName: "elder"
        disc: root.comfort.elder ? "check" : ""
        en: QT_TRANSLATE_NOOP("visitor", "Simple: fewer choices, no hurry")
        zh: Say.zh(en)
        onTouched: root.comfort.turnElder()
    }
}

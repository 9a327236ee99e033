pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One setting: choose a value, or type it. Every key says what is missing; Save answers once it fits.
StaffScreen {
    id: root

    readonly property DeskView desk: staff.desk
    property string typed: desk.value

    titleZh: desk.name[0]
    titleEn: desk.name[1]
    onBackTouched: staff.go(staff.technician ? "settings" : "tools")
    onTypedChanged: desk.type(typed)
    // The keys stand still, whatever is said above them.
    actFollows: desk.choosing || landscape
    readSpacing: Theme.gap5
    actSpacing: tight ? Theme.gap2 : Theme.gap5
    reading: [
        TypedFigures {
            visible: !root.desk.choosing
            width: root.columnWidth
            text: root.typed
        },
        FactLine {
            objectName: "typingSays"
            visible: !root.desk.choosing
            width: root.columnWidth
            icon: root.desk.fits ? "check" : "contest"
            strong: true
            zh: root.desk.says[0]
            en: root.desk.says[1]
        },
        FactLine {
            objectName: "deskAnswer"
            visible: root.desk.answer[0] !== ""
            width: root.columnWidth
            icon: root.desk.key.startsWith("card.") ? "card" : "print"
            strong: true
            zh: root.desk.answer[0]
            en: root.desk.answer[1]
        },
        Repeater {
            model: root.desk.near

            SecondButton {
                required property string modelData

                objectName: "near-" + modelData
                width: root.columnWidth
                least: Theme.mm(21)
                disc: ""
                en: modelData
                onTouched: root.typed = modelData
            }
        },
        QuietButton {
            objectName: "tryOut"
            visible: root.desk.trying && root.desk.fits
            width: root.columnWidth
            icon: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Try it on the device")
            zh: Say.zh(en)
            onTouched: root.desk.tryOut(root.typed)
        }
    ]
    acting: [
        Repeater {
            model: root.desk.choices

            SecondButton {
                required property string value
                required property string nameZh
                required property string nameEn
                required property bool chosen

                objectName: "choice-" + value
                width: root.actWidth
                least: Theme.mm(root.tight ? 21 : 31)
                firstSize: root.tight ? Theme.body : Theme.label
                disc: chosen ? "check" : "arrow"
                zh: nameZh
                en: nameEn
                onTouched: root.desk.keep(value)
            }
        },
        TypingKeys {
            visible: !root.desk.choosing
            width: root.actWidth
            letters: root.desk.letters
            sign: root.desk.sign
            fits: root.desk.fits
            flat: root.landscape
            onTyped: letter => {
                if (root.typed.length < 200)
                    root.typed += letter;
            }
            onErased: root.typed = root.typed.slice(0, -1)
            onWiped: root.typed = ""
            onKept: root.desk.keep(root.typed)
        }
    ]
}

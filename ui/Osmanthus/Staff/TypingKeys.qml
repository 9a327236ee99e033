pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// A keyboard: letters, figures and the signs of addresses, or figures and one sign of their own.
// letters; sign; fits: what is typed may be kept, and Save answers; flat: figures in two rows. Signals typed(letter), erased,
// wiped, kept. Objects "key" with its letter, "keyShift", "keyBack", "keyClear", "keySave".
Column {
    id: root

    property bool letters: true
    property string sign: ""
    property bool fits: false
    property bool flat: false
    property bool capitals: false
    readonly property int columns: letters ? 10 : flat ? 6 : 3
    readonly property int gap: letters ? Theme.gap2 : Theme.gap5
    readonly property int side: letters ? Math.floor((width - 9 * gap) / 10) : Math.min(Theme.mm(44), Math.floor((width - (columns - 1) * gap) / columns))
    readonly property int tall: letters ? Math.max(Theme.touch, Math.min(side, Theme.mm(25))) : Theme.mm(30)
    // Beside Clear, the rest of its row.
    readonly property int clearing: letters ? 3 : flat ? 2 : 1

    signal typed(letter: string)
    signal erased
    signal wiped
    signal kept

    function across(count: int): int {
        return count * side + (count - 1) * gap;
    }

    spacing: gap

    Grid {
        x: Math.floor((root.width - width) / 2)
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: (root.letters ? "1234567890qwertyuiopasdfghjkl-zxcvbnm./:" : "123456789" + root.sign + "0").split("")

            Key {
                required property string modelData

                objectName: "key" + modelData
                width: root.side
                height: root.tall
                digit: root.capitals ? modelData.toUpperCase() : modelData
                onTouched: root.typed(digit)
            }
        }
        Key {
            objectName: "keyBack"
            visible: !root.letters
            width: root.side
            height: root.tall
            en: QT_TRANSLATE_NOOP("visitor", "Delete")
            zh: Say.zh(en)
            onTouched: root.erased()
        }
    }
    Row {
        x: Math.floor((root.width - width) / 2)
        visible: root.letters
        spacing: root.gap

        Key {
            objectName: "keyShift"
            width: root.across(2)
            height: root.tall
            kind: root.capitals ? "first" : "key"
            en: QT_TRANSLATE_NOOP("visitor", "Capitals")
            zh: Say.zh(en)
            onTouched: root.capitals = !root.capitals
        }
        Key {
            objectName: "key_"
            width: root.side
            height: root.tall
            digit: "_"
            onTouched: root.typed(digit)
        }
        Key {
            objectName: "keySpace"
            width: root.across(4)
            height: root.tall
            en: QT_TRANSLATE_NOOP("visitor", "Space")
            zh: Say.zh(en)
            onTouched: root.typed(" ")
        }
        Key {
            objectName: "keyBack"
            width: root.across(3)
            height: root.tall
            en: QT_TRANSLATE_NOOP("visitor", "Delete")
            zh: Say.zh(en)
            onTouched: root.erased()
        }
    }
    Row {
        x: Math.floor((root.width - width) / 2)
        spacing: root.gap

        Key {
            objectName: "keyClear"
            width: root.across(root.clearing)
            height: root.letters ? Math.max(root.tall, Theme.mm(26)) : root.tall
            en: QT_TRANSLATE_NOOP("visitor", "Clear")
            zh: Say.zh(en)
            onTouched: root.wiped()
        }
        Key {
            objectName: "keySave"
            width: root.across(root.columns - root.clearing)
            height: root.letters ? Math.max(root.tall, Theme.mm(26)) : root.tall
            live: root.fits
            kind: root.fits ? "first" : "shade"
            en: root.fits ? QT_TRANSLATE_NOOP("visitor", "Save") : QT_TRANSLATE_NOOP("visitor", "Cannot be saved yet")
            zh: Say.zh(en)
            onTouched: root.kept()
        }
    }
}

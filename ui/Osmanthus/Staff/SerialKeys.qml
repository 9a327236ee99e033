pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Letters and figures for a serial number, ten in a row. Signals typed(letter), wiped, done.
Column {
    id: root

    readonly property int side: Math.floor((width - 9 * Theme.gap2) / 10)
    readonly property int tall: Math.max(Theme.touch, Math.min(side, Theme.mm(26)))

    signal typed(letter: string)
    signal wiped
    signal done

    spacing: Theme.gap5

    Grid {
        columns: 10
        spacing: Theme.gap2

        Repeater {
            model: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-".split("")

            Key {
                required property string modelData

                objectName: "key" + modelData
                width: root.side
                height: root.tall
                digit: modelData
                onTouched: root.typed(modelData)
            }
        }
    }
    Row {
        spacing: Theme.gap5

        Key {
            objectName: "keyClear"
            width: Math.floor((root.width - Theme.gap5) / 2)
            height: Theme.mm(30)
            en: QT_TRANSLATE_NOOP("visitor", "Clear")
            zh: Say.zh(en)
            onTouched: root.wiped()
        }
        Key {
            objectName: "keyOk"
            width: Math.floor((root.width - Theme.gap5) / 2)
            height: Theme.mm(30)
            en: QT_TRANSLATE_NOOP("visitor", "OK")
            zh: Say.zh(en)
            onTouched: root.done()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// Digits 1 2 3 on top, then clear, 0 and OK. Signals digitTouched(digit), clearTouched, okTouched.
// Words: clearZh, clearEn, okZh, okEn. Objects "key0" to "key9", "keyClear", "keyOk".
Grid {
    id: root

    property string clearZh: "清除"
    property string clearEn: "Clear"
    property string okZh: "好了"
    property string okEn: "OK"
    // Where there is little height: two rows in half of it, across this width.
    property int across: 0
    readonly property bool flat: across > 0
    readonly property int keyWidth: flat ? Math.floor((across - 5 * spacing) / 6) : Math.max(Theme.mm(33), clear.implicitWidth, ok.implicitWidth)

    signal digitTouched(digit: string)
    signal clearTouched
    signal okTouched

    columns: flat ? 6 : 3
    spacing: Theme.gap5

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        Key {
            required property string modelData

            objectName: "key" + modelData
            width: root.keyWidth
            digit: modelData
            onTouched: root.digitTouched(digit)
        }
    }
    Key {
        id: clear

        objectName: "keyClear"
        width: root.keyWidth
        zh: root.clearZh
        en: root.clearEn
        onTouched: root.clearTouched()
    }
    Key {
        objectName: "key0"
        width: root.keyWidth
        digit: "0"
        onTouched: root.digitTouched(digit)
    }
    Key {
        id: ok

        objectName: "keyOk"
        width: root.keyWidth
        zh: root.okZh
        en: root.okEn
        onTouched: root.okTouched()
    }
}

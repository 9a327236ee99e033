pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One setting: choose a value, or type figures. It is checked before it is kept.
StaffScreen {
    id: root

    property string typed: staff.settingValue

    titleZh: staff.settingName[0]
    titleEn: staff.settingName[1]
    leadZh: staff.settingSays[0]
    leadEn: staff.settingSays[1]
    onBackTouched: staff.go(staff.technician ? "settings" : "tools")
    actFollows: staff.choosing
    reading: [
        Plane {
            visible: !root.staff.choosing
            width: root.columnWidth
            height: Theme.mm(34)

            Words {
                objectName: "typed"
                x: Theme.mm(10)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 2 * x
                text: root.typed
                size: Theme.answer
                strong: true
            }
        },
        QuietButton {
            objectName: "tryOut"
            visible: root.staff.trying && !root.staff.choosing
            width: root.columnWidth
            icon: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Try it on the device")
            zh: Say.zh(en)
            onTouched: root.staff.tryOut(root.typed)
        }
    ]
    acting: [
        Repeater {
            model: root.staff.choices

            SecondButton {
                required property string value
                required property string nameZh
                required property string nameEn
                required property bool chosen

                objectName: "choice-" + value
                width: root.actWidth
                disc: chosen ? "check" : "arrow"
                zh: nameZh
                en: nameEn
                onTouched: root.staff.keep(value)
            }
        },
        Row {
            visible: !root.staff.choosing
            x: root.landscape ? 0 : Math.round((root.actWidth - width) / 2)
            spacing: Theme.gap5

            Keypad {
                onDigitTouched: digit => root.typed += digit
                onClearTouched: root.typed = ""
                onOkTouched: root.staff.keep(root.typed)
            }
            Column {
                spacing: Theme.gap5

                Repeater {
                    model: [".", ":", "/"]

                    Key {
                        required property string modelData

                        objectName: "key" + modelData
                        digit: modelData
                        onTouched: root.typed += modelData
                    }
                }
            }
        }
    ]
}

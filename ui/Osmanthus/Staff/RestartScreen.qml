import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Application, unit, or off for the night. One touch does it.
StaffScreen {
    id: root

    titleEn: QT_TRANSLATE_NOOP("visitor", "Restart or switch off")
    titleZh: Say.zh(titleEn)
    leadEn: QT_TRANSLATE_NOOP("visitor", "Nobody's visit is lost: nobody is here.")
    leadZh: Say.zh(leadEn)
    actFollows: true
    reading: [
        FactLine {
            objectName: "powerSays"
            width: root.columnWidth
            visible: root.staff.powerSays[0] !== ""
            icon: root.staff.power !== "" ? "clock" : "lock"
            strong: true
            firstSize: Theme.lead
            zh: root.staff.powerSays[0]
            en: root.staff.powerSays[1]
        }
    ]
    acting: [
        FirstButton {
            objectName: "restart"
            width: root.actWidth
            visible: root.staff.power === ""
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Restart the application")
            zh: Say.zh(en)
            onTouched: root.staff.ask("restart")
        },
        SecondButton {
            objectName: "reboot"
            width: root.actWidth
            visible: root.staff.power === ""
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Restart the whole unit")
            zh: Say.zh(en)
            onTouched: root.staff.ask("reboot")
        },
        SecondButton {
            objectName: "powerOff"
            width: root.actWidth
            visible: root.staff.power === ""
            icon: "exit"
            en: QT_TRANSLATE_NOOP("visitor", "Shut down for the night")
            zh: Say.zh(en)
            onTouched: root.staff.ask("power_off")
        }
    ]
}

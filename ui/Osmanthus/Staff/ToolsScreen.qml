import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What a clerk needs now and then, and a technician's way on.
StaffScreen {
    id: root

    titleEn: QT_TRANSLATE_NOOP("visitor", "More tools")
    titleZh: Say.zh(titleEn)
    leadZh: unit.printerFitted ? staff.paper[0] : ""
    leadEn: unit.printerFitted ? staff.paper[1] : ""
    actFollows: true
    reading: [
        FactLine {
            width: root.columnWidth
            visible: root.staff.saved
            status: "not_listed"
            zh: root.savedZh
            en: root.savedEn
        }
    ]
    readonly property string savedEn: QT_TRANSLATE_NOOP("visitor", "Saved. It takes effect at the next start.")
    readonly property string savedZh: Say.zh(savedEn)
    acting: [
        FirstButton {
            objectName: "assist"
            width: root.actWidth
            compact: true
            icon: "person"
            en: QT_TRANSLATE_NOOP("visitor", "Help a visitor")
            zh: Say.zh(en)
            onTouched: root.staff.assist()
        },
        SecondButton {
            objectName: "vouch"
            visible: root.staff.byCard && !root.staff.technician
            width: root.actWidth
            icon: "card"
            en: QT_TRANSLATE_NOOP("visitor", "I have compared face and card")
            zh: Say.zh(en)
            onTouched: root.staff.vouch()
        },
        SecondButton {
            objectName: "goRefill"
            visible: root.unit.printerFitted
            width: root.actWidth
            icon: "print"
            en: QT_TRANSLATE_NOOP("visitor", "Change the paper roll")
            zh: Say.zh(en)
            onTouched: root.staff.go("refill")
        },
        SecondButton {
            objectName: "goReadiness"
            width: root.actWidth
            icon: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Readiness report")
            zh: Say.zh(en)
            onTouched: root.staff.go("readiness")
        },
        SecondButton {
            objectName: "goLanguage"
            width: root.actWidth
            icon: "sound"
            en: QT_TRANSLATE_NOOP("visitor", "Language of the hall")
            zh: Say.zh(en)
            onTouched: root.staff.edit("language.first")
        },
        Row {
            visible: root.staff.technician
            spacing: Theme.gap5

            SecondButton {
                objectName: "goSettings"
                width: Math.floor((root.actWidth - Theme.gap5) / 2)
                icon: "use"
                disc: ""
                en: QT_TRANSLATE_NOOP("visitor", "Settings")
                zh: Say.zh(en)
                onTouched: root.staff.go("settings")
            }
            SecondButton {
                objectName: "goDiagnostics"
                width: Math.floor((root.actWidth - Theme.gap5) / 2)
                icon: "list"
                disc: ""
                en: QT_TRANSLATE_NOOP("visitor", "Diagnostics")
                zh: Say.zh(en)
                onTouched: root.staff.go("diagnostics")
            }
        }
    ]
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// Why visitors have to wait; they are shown just these words.
StaffScreen {
    id: root

    readonly property list<string> reasons: ["counter_only", "cleaning", "quiet_talk", "back_soon"]
    readonly property list<string> icons: ["person", "clock", "person", "clock"]
    readonly property list<string> words: [QT_TRANSLATE_NOOP("visitor", "Please use the service desk"), QT_TRANSLATE_NOOP("visitor", "Being cleaned, back soon"), QT_TRANSLATE_NOOP("visitor", "Staff are helping somebody here"), QT_TRANSLATE_NOOP("visitor", "Back in a little while")]

    titleEn: QT_TRANSLATE_NOOP("visitor", "Pause for visitors")
    titleZh: Say.zh(titleEn)
    leadEn: QT_TRANSLATE_NOOP("visitor", "Visitors see the words you touch.")
    leadZh: Say.zh(leadEn)
    actFollows: true
    acting: [
        Repeater {
            model: root.reasons

            SecondButton {
                required property string modelData
                required property int index

                objectName: "pause-" + modelData
                width: root.actWidth
                icon: root.icons[index]
                disc: "pause"
                en: root.words[index]
                zh: Say.zh(en)
                onTouched: root.staff.pause(modelData)
            }
        }
    ]
}

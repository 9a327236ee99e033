pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// Every setting with its value and where it comes from. Hall and platform are the administrator's.
StaffScreen {
    id: root

    property int turn: 0

    titleEn: QT_TRANSLATE_NOOP("visitor", "Settings")
    titleZh: Say.zh(titleEn)
    leadEn: staff.saved ? QT_TRANSLATE_NOOP("visitor", "Saved. It takes effect at the next start.") : QT_TRANSLATE_NOOP("visitor", "Touch one to change it.")
    leadZh: Say.zh(leadEn)
    onBackTouched: staff.go("tools")
    reading: [
        PagedColumn {
            id: rows

            width: root.columnWidth
            room: root.readRoom
            reserve: root.landscape ? 0 : turner.implicitHeight + root.actSpacing
            turn: root.turn
            spacing: Theme.gap2
            model: root.staff.settings
            delegate: SettingLine {
                width: rows.width
                visible: index >= rows.from && index < rows.until
            }
        }
    ]
    acting: [
        PageTurner {
            id: turner

            width: root.actWidth
            list: rows
            onNextTouched: root.turn = rows.shown + 1
            onPreviousTouched: root.turn = rows.shown - 1
        },
        SecondButton {
            objectName: "restartNow"
            visible: root.staff.saved
            width: root.actWidth
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Restart the application")
            zh: Say.zh(en)
            onTouched: root.staff.go("restart")
        }
    ]

    component SettingLine: Item {
        id: line

        required property int index
        required property string key
        required property string nameZh
        required property string nameEn
        required property string valueZh
        required property string valueEn
        required property string originZh
        required property string originEn
        required property bool fixed
        readonly property string told: Theme.firstOf(valueZh, valueEn) + " · " + Theme.firstOf(originZh, originEn)

        implicitHeight: fixed ? words.height + Theme.gap5 : button.implicitHeight

        SecondButton {
            id: button

            objectName: "setting-" + line.key
            visible: !line.fixed
            width: line.width
            firstSize: Theme.body
            least: Theme.mm(21)
            zh: line.nameZh
            en: line.nameEn
            disc: ""
            onTouched: root.staff.edit(line.key)

            Words {
                x: Math.round(parent.width * 0.5)
                width: parent.width - x - Theme.mm(10)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: line.told
            }
        }
        Item {
            visible: line.fixed
            width: line.width
            height: line.height

            BiText {
                id: words

                x: Theme.mm(10)
                width: Math.round(parent.width * 0.4)
                anchors.verticalCenter: parent.verticalCenter
                zh: line.nameZh
                en: line.nameEn
            }
            Words {
                x: Math.round(parent.width * 0.45)
                width: parent.width - x - Theme.mm(10)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: line.told
            }
        }
    }
}

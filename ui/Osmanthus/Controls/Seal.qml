pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// A small upright seal of two hanzi: 试行 on the attract screen, 示例 on rehearsal pages. zh: the two.
Rectangle {
    id: root

    required property string zh
    readonly property int cell: Math.max(Theme.mm(11), Math.round(Theme.note * 1.05))

    implicitWidth: Theme.mm(15)
    implicitHeight: Math.max(Theme.mm(29), 2 * (cell + Theme.gap1) + Theme.gap2)
    radius: Theme.sealRadius
    color: Theme.ring

    Accessible.role: Accessible.StaticText
    Accessible.name: zh

    Column {
        anchors.centerIn: parent

        Repeater {
            model: root.zh.length

            Words {
                required property int index

                width: root.cell
                height: root.cell + Theme.gap1
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: root.zh.charAt(index)
                size: Math.max(Theme.mm(8.7), Theme.note)
                strong: true
                color: Theme.firstInk
                Accessible.ignored: true
            }
        }
    }
}

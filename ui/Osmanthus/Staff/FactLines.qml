pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A test's facts, two and two: label at the left, value at the right of each.
Grid {
    id: root

    property alias model: facts.model

    columns: 2
    columnSpacing: Theme.gap15
    rowSpacing: Theme.gap1

    Repeater {
        id: facts

        Item {
            id: fact

            required property string labelZh
            required property string labelEn
            required property string valueZh
            required property string valueEn

            width: Math.floor((root.width - root.columnSpacing) / 2)
            height: Math.max(label.height, value.height)

            Words {
                id: label

                width: Math.round(fact.width * 0.45)
                text: Theme.firstOf(fact.labelZh, fact.labelEn)
                size: Theme.note
            }
            Words {
                id: value

                x: label.width + Theme.gap2
                width: fact.width - x
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.WrapAnywhere
                text: Theme.firstOf(fact.valueZh, fact.valueEn)
                size: Theme.note
                strong: true
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What to do with the code: three steps, side by side or one under the other (upright).
Grid {
    id: root

    required property bool upright
    readonly property list<string> words: [QT_TRANSLATE_NOOP("visitor", "Scan it with WeChat or Alipay"), QT_TRANSLATE_NOOP("visitor", "Type the number shown here on your phone"), QT_TRANSLATE_NOOP("visitor", "Come back and confirm it is you")]

    columns: upright ? 1 : 3
    columnSpacing: Theme.gap10
    rowSpacing: Theme.gap8

    Repeater {
        model: root.words

        Item {
            id: step

            required property int index
            required property string modelData

            width: root.upright ? root.width : Math.floor((root.width - 2 * Theme.gap10) / 3)
            height: root.upright ? Math.max(number.height, words.height) : words.y + words.height

            Words {
                id: number

                text: step.index + 1
                size: Theme.title
                serif: true
            }
            BiText {
                id: words

                x: root.upright ? Theme.mm(20) : 0
                y: root.upright ? Math.max(0, Math.round((number.height - height) / 2)) : number.height + Theme.gap2
                width: step.width - x
                en: step.modelData
                zh: Say.zh(en)
            }
        }
    }
}

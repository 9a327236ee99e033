pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// Named steps on a line. steps: list of { zh, en, date, dateEn, state } with state "done", "now" or "later";
// the date stands between the two languages and may be left out. Columns are equal, nodes centred in them.
Item {
    id: root

    required property var steps
    readonly property string heard: steps.map(step => [Theme.firstOf(step.zh, step.en), Theme.firstOf(step.date, step.dateEn || step.date) || ""].join(" ").trim()).join(", ")
    readonly property int node: Theme.mm(9)
    readonly property int line: Theme.mm(1.2)
    readonly property real column: steps.length > 0 ? width / steps.length : width
    // No word is broken: in narrow columns all are set as small as the second language.
    readonly property bool narrow: metrics.height > 0 && steps.some(step => Theme.firstOf(step.zh, step.en).split(" ").some(word => metrics.advanceWidth(word) > column - Theme.gap1))
    readonly property int size: narrow ? Theme.note : Theme.body

    implicitWidth: Theme.mm(80) * steps.length
    implicitHeight: row.height

    FontMetrics {
        id: metrics

        font.family: Theme.sans
        font.pixelSize: Theme.body
        font.weight: Font.Medium
    }
    Repeater {
        model: Math.max(0, root.steps.length - 1)

        Rectangle {
            required property int index
            readonly property bool walked: root.steps[index + 1].state !== "later"

            x: Math.round((index + 0.5) * root.column + root.node / 2 - 1)
            y: Math.round((root.node - height) / 2)
            width: Math.round(root.column - root.node + 2)
            height: walked ? root.line : Math.max(1, root.line - 1)
            color: walked ? Theme.ink : Theme.edge
        }
    }
    Row {
        id: row

        Repeater {
            model: root.steps

            Column {
                id: step

                required property var modelData

                width: root.column

                ChainNode {
                    x: Math.round((parent.width - width) / 2)
                    size: root.node
                    phase: step.modelData.state
                }
                Item {
                    width: 1
                    height: Theme.mm(Theme.xl ? 2.5 : 5)
                }
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    size: root.size
                    strong: true
                    text: Theme.firstOf(step.modelData.zh, step.modelData.en)
                }
                Words {
                    visible: text !== ""
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    size: root.size
                    text: (Theme.zhFirst ? step.modelData.date : step.modelData.dateEn ?? step.modelData.date) ?? ""
                }
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    size: Theme.note
                    color: Theme.ink2
                    text: Theme.zhFirst ? step.modelData.en : step.modelData.zh
                }
            }
        }
    }
}

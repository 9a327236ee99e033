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

    implicitWidth: Theme.mm(80) * steps.length
    implicitHeight: row.height

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
                    height: Theme.mm(5)
                }
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    strong: true
                    text: Theme.firstOf(step.modelData.zh, step.modelData.en)
                }
                Words {
                    visible: text !== ""
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
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

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The score as a number, where it comes from in words, and its place on the line. summed: the sum
// itself stands beside the number, where there is no height for both. alone: nothing stands there.
Column {
    id: root

    required property RecordView record
    required property ScaleView scaling
    property bool lineShown: true
    property bool summed: false
    property bool alone: false
    readonly property bool neutral: record.score === record.neutral

    spacing: Theme.gap8

    Item {
        width: parent.width
        height: Math.max(number.contentBox, root.summed ? sum.height : root.alone ? 0 : words.height)

        Words {
            id: number

            // The face of a large number is lower than its line.
            readonly property int contentBox: Math.round(Theme.score * 0.86)

            y: -Math.round(Theme.score * 0.33)
            text: root.record.score
            size: Theme.score
            serif: true
        }
        BiText {
            id: words

            visible: !root.summed && !root.alone
            x: number.width + Theme.gap15
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            firstSize: Theme.label
            secondSize: Theme.body
            zh: root.record.account[0]
            en: root.record.account[1]
        }
        SumLine {
            id: sum

            visible: root.summed
            x: words.x
            width: words.width
            anchors.verticalCenter: parent.verticalCenter
            addsUp: root.record.addsUp
            zh: root.record.sum[0]
            en: root.record.sum[1]
        }
    }
    BandLine {
        visible: root.lineShown && root.scaling.banded
        width: parent.width
        value: root.record.score
        scaling: root.scaling
        named: false
    }
    BiText {
        visible: root.scaling.banded && root.record.dimensions[0] !== ""
        width: parent.width
        zh: root.record.band[0] + "。" + root.record.dimensions[0]
        en: root.record.band[1] + ". " + root.record.dimensions[1]
    }
    ScoreLine {
        visible: root.lineShown && !root.scaling.banded
        width: parent.width
        value: root.record.score
        neutral: root.record.neutral
        highest: root.record.highest
        points: root.record.points
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What a person judges: plain colours, or lines one dot wide, each over the whole screen; then the
// question.
Rectangle {
    id: root

    required property BenchView bench
    readonly property bool lines: bench.test === "display_pixels"
    readonly property list<color> colours: ["#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#808080", "#000000"]
    readonly property int count: lines ? 4 : colours.length
    property int at: 0
    readonly property bool asking: at >= count

    objectName: "patterns"
    color: asking ? Theme.staffWall : lines ? (at === 3 ? "#FFFFFF" : "#000000") : colours[at]

    Repeater {
        model: root.lines && root.at < 2 ? Math.ceil((root.at === 0 ? root.width : root.height) / 2) : 0

        Rectangle {
            required property int index

            x: root.at === 0 ? 2 * index : 0
            y: root.at === 0 ? 0 : 2 * index
            width: root.at === 0 ? 1 : root.width
            height: root.at === 0 ? root.height : 1
            color: "#FFFFFF"
        }
    }
    Touchable {
        objectName: "nextPattern"
        anchors.fill: parent
        visible: !root.asking
        spoken: Say.zh(QT_TRANSLATE_NOOP("visitor", "Next page"))
        onTouched: root.at += 1
    }
    Column {
        visible: root.asking
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(300))
        spacing: Theme.gap10

        BiText {
            width: parent.width
            align: Text.AlignHCenter
            firstSize: Theme.lead
            zh: root.bench.ask[0]
            en: root.bench.ask[1]
        }
        FirstButton {
            objectName: "answerYes"
            width: parent.width
            disc: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Yes")
            zh: Say.zh(en)
            onTouched: root.bench.answer(true)
        }
        SecondButton {
            objectName: "answerNo"
            width: parent.width
            icon: "cross"
            en: QT_TRANSLATE_NOOP("visitor", "No")
            zh: Say.zh(en)
            onTouched: root.bench.answer(false)
        }
        QuietButton {
            objectName: "lookAgain"
            width: parent.width
            icon: "restart"
            en: QT_TRANSLATE_NOOP("visitor", "Show them again")
            zh: Say.zh(en)
            onTouched: root.at = 0
        }
    }
}

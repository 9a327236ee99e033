import QtQuick
import Osmanthus.Theme

// One recorded thing; the whole row is touched. points with its sign ("+12", "-6", "0"); zh, en;
// sourceZh, sourceEn: who and when; ruleZh, ruleEn: the rule, or that none was published.
// Signal touched().
Touchable {
    id: root

    required property string points
    required property string zh
    property string en: ""
    property string sourceZh: ""
    property string sourceEn: ""
    property string ruleZh: ""
    property string ruleEn: ""
    readonly property bool swapped: pressed && !Theme.standard
    readonly property color ink: swapped ? Theme.plane : Theme.ink
    readonly property color ink2: pressed ? ink : Theme.ink2
    readonly property int column: Math.max(Theme.mm(32), number.implicitWidth)
    readonly property int textX: column + Theme.mm(14)
    readonly property int textWidth: width - textX - Theme.gap10 - disc.width
    readonly property int half: Math.round(textWidth * 0.55)
    // The rule stands beside its source, or beside the second language: that spares a line.
    readonly property int besideSource: Math.max(half, Math.ceil(source.implicitWidth) + Theme.gap8)
    readonly property int besideName: Math.max(half, Math.ceil(words.secondNatural) + Theme.gap8)
    readonly property bool abreast: besideSource + rule.implicitWidth <= textWidth
    readonly property bool raised: !abreast && words.hasSecond && besideName + rule.implicitWidth <= textWidth

    corner: 0
    spoken: points + " " + Theme.firstOf(zh, en)
    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(53), Math.ceil((raised ? source.y + source.height : rule.y + rule.height) + Theme.mm(3.5)))

    Rectangle {
        anchors.fill: parent
        visible: root.pressed
        color: Theme.pressPlane
    }
    Words {
        id: number

        x: root.column - width
        y: words.y + words.firstBaseline - baselineOffset
        text: root.points
        size: Theme.firstLabel
        strong: true
        color: root.ink
    }
    BiText {
        id: words

        x: root.textX
        y: Theme.mm(4.7)
        width: root.textWidth
        strong: true
        firstSize: Theme.label
        zh: root.zh
        en: root.en
        ink: root.ink
        ink2: root.ink2
    }
    Words {
        id: source

        x: root.textX
        y: words.y + words.height + Theme.mm(2.5)
        width: root.abreast ? implicitWidth : root.textWidth
        text: Theme.firstOf(root.sourceZh, root.sourceEn)
        color: root.ink
    }
    Words {
        id: rule

        x: root.textX + (root.abreast ? root.besideSource : root.raised ? root.besideName : 0)
        y: root.abreast ? source.y : root.raised ? words.y + words.secondBaseline - baselineOffset : source.y + source.height
        width: root.textWidth - (x - root.textX)
        text: Theme.firstOf(root.ruleZh, root.ruleEn)
        color: root.ink
    }
    Disc {
        id: disc

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        icon: "arrow"
        size: Theme.mm(18.7)
        ink: root.ink
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

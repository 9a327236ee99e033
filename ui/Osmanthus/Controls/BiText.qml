import QtQuick
import Osmanthus.Theme

// The same words in both languages, the chosen one first and larger.
// zh, en: the words; firstSize, secondSize: type roles in pixels; strong, serif: face of the first
// line; ink, ink2: colours; align: Text.AlignLeft, AlignHCenter or AlignRight; gap between the lines.
// inline: both on one line where there is room (aligned left only).
Item {
    id: root

    property string zh: ""
    property string en: ""
    property int firstSize: Theme.body
    property int secondSize: Theme.note
    property bool strong: false
    property bool serif: false
    property bool running: false
    property bool inline: false
    property color ink: Theme.ink
    property color ink2: Theme.ink2
    property int align: Text.AlignLeft
    property int gap: running ? 0 : -Math.round(firstSize * 0.1)
    readonly property real naturalWidth: first.natural
    readonly property real firstBaseline: first.baselineOffset
    readonly property bool hasSecond: second.words !== ""
    readonly property bool onOneLine: inline && hasSecond && Math.ceil(first.natural + Theme.gap5 + second.natural) <= width
    // What can stand beside the second line needs to know where it ends.
    readonly property real secondNatural: hasSecond ? second.natural : 0
    readonly property real secondBaseline: second.y + second.baselineOffset

    implicitWidth: Math.ceil(Math.max(first.natural, hasSecond ? second.natural : 0))
    implicitHeight: Math.ceil(first.height + (hasSecond && !onOneLine ? gap + second.height : 0))

    SensibleLine {
        id: first

        width: root.width
        words: Theme.firstOf(root.zh, root.en)
        size: root.firstSize
        strong: root.strong
        serif: root.serif
        running: root.running
        color: root.ink
        horizontalAlignment: root.align
    }
    SensibleLine {
        id: second

        x: root.onOneLine ? Math.ceil(first.natural) + Theme.gap5 : 0
        y: root.onOneLine ? first.baselineOffset - baselineOffset : first.height + root.gap
        width: root.width - x
        visible: root.hasSecond
        words: root.zh !== "" && root.en !== "" && root.zh !== root.en ? (Theme.zhFirst ? root.en : root.zh) : ""
        size: root.secondSize
        color: root.ink2
        running: root.running
        horizontalAlignment: root.align
    }
}

import QtQuick
import Osmanthus.Theme

// The same words in both languages, the chosen one first and larger.
// zh, en: the words; firstSize, secondSize: type roles in pixels; strong, serif: face of the first
// line; ink, ink2: colours; align: Text.AlignLeft, AlignHCenter or AlignRight; gap between the lines.
Item {
    id: root

    property string zh: ""
    property string en: ""
    property int firstSize: Theme.body
    property int secondSize: Theme.note
    property bool strong: false
    property bool serif: false
    property bool running: false
    property color ink: Theme.ink
    property color ink2: Theme.ink2
    property int align: Text.AlignLeft
    property int gap: running ? 0 : -Math.round(firstSize * 0.1)
    readonly property real naturalWidth: first.implicitWidth
    readonly property real firstBaseline: first.baselineOffset
    readonly property bool hasSecond: second.text !== ""

    // Where the last line would hold a hanzi or a short word alone, all lines are drawn in evenly.
    function lineWidth(natural: real, size: int): int {
        if (natural <= width || width <= 0)
            return Math.round(width);
        const lines = Math.ceil(natural / width);
        const rest = natural - (lines - 1) * width;
        return rest > 4 * size ? Math.round(width) : Math.min(Math.round(width), Math.ceil(natural / lines + 1.5 * size));
    }
    function lineLeft(lineWidth: int): int {
        const spare = width - lineWidth;
        return align === Text.AlignHCenter ? Math.round(spare / 2) : align === Text.AlignRight ? Math.round(spare) : 0;
    }

    implicitWidth: Math.ceil(Math.max(first.implicitWidth, hasSecond ? second.implicitWidth : 0))
    implicitHeight: Math.ceil(first.height + (hasSecond ? gap + second.height : 0))

    Words {
        id: first

        x: root.lineLeft(width)
        width: root.lineWidth(implicitWidth, size)
        text: Theme.zhFirst ? (root.zh || root.en) : (root.en || root.zh)
        size: root.firstSize
        strong: root.strong
        serif: root.serif
        running: root.running
        color: root.ink
        horizontalAlignment: root.align
    }
    Words {
        id: second

        x: root.lineLeft(width)
        y: first.height + root.gap
        width: root.lineWidth(implicitWidth, size)
        visible: root.hasSecond
        text: root.zh !== "" && root.en !== "" ? (Theme.zhFirst ? root.en : root.zh) : ""
        size: root.secondSize
        color: root.ink2
        running: root.running
        horizontalAlignment: root.align
    }
}

import QtQuick
import Osmanthus.Theme

// One text in one language. `size` is a type role of Theme in pixels; `strong` is Medium;
// `serif` is for page titles and numbers standing alone; `running` opens the lines of sentences; `weight` is
// seldom another than those two give.
Text {
    id: root

    property int size: Theme.body
    property bool strong: false
    property bool serif: false
    property bool running: false
    property int weight: serif ? (Theme.plainFaces ? Font.Medium : strong ? Font.DemiBold : Font.Medium) : strong ? Font.Medium : Font.Normal

    textFormat: Text.PlainText
    renderType: Text.NativeRendering
    color: Theme.ink
    // All at once: set one by one, each passing face is loaded and each metric is measured again.
    font: Qt.font({
        family: serif ? Theme.titleFace : Theme.sans,
        pixelSize: Math.max(1, size),
        weight: weight,
        hintingPreference: Font.PreferNoHinting
    })
    wrapMode: Text.Wrap
    lineHeightMode: running ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: running ? Math.round(1.5 * size) : 1
}

import QtQuick
import Osmanthus.Theme

// One text in one language. `size` is a type role of Theme in pixels; `strong` is Medium;
// `serif` is for page titles and numbers standing alone; `running` opens the lines of sentences.
Text {
    id: root

    property int size: Theme.body
    property bool strong: false
    property bool serif: false
    property bool running: false

    textFormat: Text.PlainText
    renderType: Text.NativeRendering
    color: Theme.ink
    font.family: serif ? Theme.titleFace : Theme.sans
    font.pixelSize: size
    font.weight: serif ? (Theme.plainFaces ? Font.Medium : strong ? Font.DemiBold : Font.Medium) : strong ? Font.Medium : Font.Normal
    font.hintingPreference: Font.PreferNoHinting
    wrapMode: Text.Wrap
    lineHeightMode: running ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: running ? Math.round(1.5 * size) : 1
}

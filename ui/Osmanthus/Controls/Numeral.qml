import QtQuick
import Osmanthus.Theme

// Figures standing alone, as tall as their capitals, so that centring them centres what is seen.
// text, size (em in pixels), serif, strong, color.
Item {
    id: root

    required property string text
    property int size: Theme.answer
    property bool serif: false
    property bool strong: false
    property color color: Theme.ink

    implicitWidth: Math.ceil(figures.implicitWidth)
    implicitHeight: Math.round(size * 0.733)

    Words {
        id: figures

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - baselineOffset
        text: root.text
        size: root.size
        serif: root.serif
        strong: root.strong
        color: root.color
        wrapMode: Text.NoWrap
    }
}

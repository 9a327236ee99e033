import QtQuick
import Osmanthus.Theme

// The flat ground of a control.
Rectangle {
    required property ButtonLook look

    anchors.fill: parent
    radius: Theme.radius
    color: look.fill
    border.width: look.lineWidth
    border.color: look.line
    antialiasing: true
}

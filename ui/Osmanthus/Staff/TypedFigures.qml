import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// What is being typed, large.
Plane {
    id: root

    required property string text

    implicitHeight: Theme.mm(30)
    height: implicitHeight

    Words {
        objectName: "typed"
        x: Theme.mm(10)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        text: root.text
        size: Theme.answer
        strong: true
    }
}

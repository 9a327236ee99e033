import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Nothing is shown while somebody listens; a touch shows it again, and touches nothing beneath.
Rectangle {
    id: root

    signal lifted

    objectName: "dark"
    color: "#000000"

    MouseArea {
        anchors.fill: parent
        onClicked: root.lifted()
    }
    BiText {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        align: Text.AlignHCenter
        firstSize: Theme.lead
        secondSize: Theme.body
        ink: "#FFFFFF"
        ink2: "#FFFFFF"
        en: QT_TRANSLATE_NOOP("visitor", "The screen is dark. Touch to show it")
        zh: Say.zh(en)
    }
}

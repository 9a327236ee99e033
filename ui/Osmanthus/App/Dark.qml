import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Nothing is shown while somebody listens; a touch shows it again, and touches nothing beneath. What
// a listener cannot hear or press any more is named here, for whoever comes to help.
Rectangle {
    id: root

    required property UnitView unit

    signal lifted

    objectName: "dark"
    color: "#000000"

    MouseArea {
        anchors.fill: parent
        onClicked: root.lifted()
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap5

        BiText {
            width: parent.width
            visible: root.unit.earsTitle[0] !== ""
            align: Text.AlignHCenter
            firstSize: Theme.title
            secondSize: Theme.lead
            strong: true
            ink: "#FFFFFF"
            ink2: "#FFFFFF"
            zh: root.unit.earsTitle[0]
            en: root.unit.earsTitle[1]
        }
        BiText {
            width: parent.width
            visible: root.unit.earsTitle[0] !== ""
            align: Text.AlignHCenter
            firstSize: Theme.lead
            secondSize: Theme.body
            ink: "#FFFFFF"
            ink2: "#FFFFFF"
            zh: root.unit.earsNext[0]
            en: root.unit.earsNext[1]
        }
        BiText {
            width: parent.width
            align: Text.AlignHCenter
            firstSize: Theme.lead
            secondSize: Theme.body
            ink: "#FFFFFF"
            ink2: "#FFFFFF"
            en: QT_TRANSLATE_NOOP("visitor", "The screen is dark. Touch to show it")
            zh: Say.zh(en)
        }
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// How many sources are connected: the count in words, the lattice window beside it. zh, en.
Item {
    id: root

    required property int connected
    required property int total
    required property string zh
    required property string en
    readonly property bool abreast: lattice.visible && words.implicitWidth + Theme.gap15 + lattice.width <= width

    implicitHeight: abreast ? Math.max(words.height, lattice.height) : words.height

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: root.abreast ? root.width - lattice.width - Theme.gap15 : root.width
        spacing: Theme.gap5

        BiText {
            width: parent.width
            firstSize: Theme.lead
            strong: true
            align: root.abreast ? Text.AlignLeft : Text.AlignHCenter
            zh: root.zh
            en: root.en
        }
        BiText {
            visible: !Theme.xl
            width: parent.width
            align: root.abreast ? Text.AlignLeft : Text.AlignHCenter
            en: QT_TRANSLATE_NOOP("visitor", "The others cannot be seen here.")
            zh: Say.zh(en)
        }
    }
    CoverageWindow {
        id: lattice

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Theme.mm(126), Math.round(root.width * 0.6))
        visible: !Theme.xl && root.total > 0
        connected: root.connected
        total: root.total
    }
}

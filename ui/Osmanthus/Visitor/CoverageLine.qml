import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// How many sources are connected: the count in words, the lattice window beside it. zh, en.
Item {
    id: root

    required property int connected
    required property int total
    // The count alone.
    property bool bare: Theme.xl
    required property string zh
    required property string en
    // With no count, there is no lattice to stand beside either.
    readonly property bool atLeft: abreast || total === 0
    readonly property bool abreast: lattice.visible && Math.max(count.implicitWidth, others.implicitWidth) + Theme.gap15 + lattice.width <= width

    implicitHeight: abreast ? Math.max(words.height, lattice.height) : words.height + (lattice.visible ? lattice.height + Theme.gap5 : 0)

    Column {
        id: words

        y: root.abreast ? Math.round((root.height - height) / 2) : 0
        width: root.abreast ? root.width - lattice.width - Theme.gap15 : root.width
        spacing: Theme.gap5

        BiText {
            id: count

            width: parent.width
            firstSize: Theme.lead
            strong: true
            align: root.atLeft ? Text.AlignLeft : Text.AlignHCenter
            zh: root.zh
            en: root.en
        }
        BiText {
            id: others

            visible: !root.bare && root.total > 0
            width: parent.width
            align: root.abreast ? Text.AlignLeft : Text.AlignHCenter
            en: QT_TRANSLATE_NOOP("visitor", "The others cannot be seen here.")
            zh: Say.zh(en)
        }
    }
    CoverageWindow {
        id: lattice

        x: root.abreast ? root.width - width : Math.round((root.width - width) / 2)
        y: root.abreast ? Math.round((root.height - height) / 2) : words.height + Theme.gap5
        width: Math.min(Theme.mm(126), Math.round(root.width * 0.52))
        visible: !root.bare && root.total > 0
        connected: root.connected
        total: root.total
    }
}

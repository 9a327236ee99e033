import QtQuick
import Osmanthus.Theme

// A button the width of a column: icon, words, and what will happen at the right edge.
// Where it is too narrow the disc goes first, then the icon; the words keep their size and wrap.
Touchable {
    id: root

    property string kind: "plane"
    property string zh: ""
    property string en: ""
    property string icon: ""
    property string disc: "arrow"
    property bool golden: false
    property bool discDropped: false
    property int firstSize: Theme.label
    property int secondSize: Theme.note
    property int padding: Theme.mm(10)
    property int iconSize: Theme.mm(15)
    property int iconGap: Theme.mm(8.7)
    property int discSize: Theme.mm(17)
    property int least: Theme.mm(31)

    readonly property int bare: 2 * padding + words.implicitWidth
    readonly property int iconRoom: icon !== "" ? iconSize + iconGap : 0
    readonly property int discRoom: disc !== "" ? discSize + Theme.gap5 : 0
    readonly property bool showDisc: disc !== "" && !discDropped && bare + iconRoom + discRoom <= width
    readonly property bool showIcon: icon !== "" && bare + iconRoom <= width

    spoken: Theme.firstOf(zh, en)
    implicitWidth: bare + iconRoom + discRoom
    implicitHeight: Math.max(least, words.implicitHeight + Theme.mm(8))

    ButtonLook {
        id: look

        kind: root.kind
        pressed: root.pressed
    }
    ButtonFace {
        look: look
    }
    Icon {
        visible: root.showIcon
        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: root.iconSize
        color: look.ink
    }
    BiText {
        id: words

        x: root.padding + (root.showIcon ? root.iconRoom : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.padding - (root.showDisc ? root.discRoom : 0)
        zh: root.zh
        en: root.en
        strong: true
        firstSize: root.firstSize
        secondSize: root.secondSize
        ink: look.ink
        ink2: look.ink2
    }
    Disc {
        visible: root.showDisc
        x: root.width - root.padding - width
        anchors.verticalCenter: parent.verticalCenter
        icon: root.disc
        golden: root.golden
        size: root.discSize
        ink: look.ink
    }
}

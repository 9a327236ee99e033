pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The whole slip hanging out of its slot, with arrows down: as large as there is room.
Item {
    id: root

    required property real room
    readonly property real ratio: 708 / 520
    readonly property int paper: Math.min(Theme.mm(162), Math.floor(room / ratio), Math.round(width * 0.55))

    // For an ear: where the paper is, and which way up.
    readonly property string out: QT_TRANSLATE_NOOP("visitor", "The slip hangs out below the screen. The edge that came out first is its top.")
    readonly property string heard: Theme.firstOf(Say.zh(out), out)

    visible: paper >= Theme.mm(50)
    implicitHeight: Math.round(paper * ratio)

    Accessible.role: Accessible.StaticText
    Accessible.name: heard

    SlipPicture {
        id: slip

        anchors.horizontalCenter: parent.horizontalCenter
        paperWidth: root.paper
    }
    Repeater {
        model: [slip.x - Theme.mm(26), slip.x + slip.width + Theme.mm(11)]

        Icon {
            required property int modelData

            x: modelData
            y: Math.round(root.height * 0.45)
            name: "down"
            size: Theme.mm(20)
        }
    }
}

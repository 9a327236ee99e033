pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// Six places for a one-time code. typed: the digits so far, which a passer-by may see: they are
// worth nothing without the card.
Row {
    id: root

    required property string typed
    readonly property int box: Math.min(Theme.mm(40), Math.floor((width - 5 * Theme.gap5) / 6))
    readonly property string heard: typed

    height: Theme.mm(46)
    spacing: Theme.gap5

    Accessible.role: Accessible.StaticText
    Accessible.name: heard

    Repeater {
        model: 6

        Rectangle {
            id: place

            required property int index
            readonly property bool next: index === root.typed.length

            width: root.box
            height: root.height
            radius: Theme.radius
            color: Theme.plane
            border.width: next ? Theme.emphasisLine : Theme.controlLine
            border.color: next ? Theme.ink : Theme.edge

            Words {
                anchors.centerIn: parent
                text: root.typed.charAt(place.index)
                size: Theme.mm(22)
                strong: true
                Accessible.ignored: true
            }
        }
    }
}

import QtQuick
import Osmanthus.Theme

// Seconds left as a ring with the number in it. secondsLeft, secondsTotal; size in pixels. Shown only in
// the last 20 s, and never in elder mode: that is the screen's decision.
RingDisc {
    id: root

    readonly property string heard: ""
    size: Theme.mm(46.5)
    stroke: Theme.mm(5)
    secondsTotal: 20

    Accessible.role: Accessible.StaticText
    Accessible.name: String(secondsLeft)

    Numeral {
        anchors.centerIn: parent
        text: String(root.secondsLeft)
        size: Math.round(root.size * 0.38)
        strong: true
        Accessible.ignored: true
    }
}

import QtQuick
import Osmanthus.Theme

// The moon gate: whatever is put inside stands in the round opening. size: diameter over all,
// 255 mm unless the place is smaller; ground: Theme.gateGround behind a slip; secondsLeft, secondsTotal: shown
// as a gold inlay. The opening is a square item as wide as the inner circle.
Item {
    id: root

    property int size: Theme.mm(255)
    property color ground: Theme.plane
    property int secondsLeft: 0
    property int secondsTotal: 0
    readonly property int halo: Math.round(size * 0.0195)
    default property alias content: ring.content
    readonly property int opening: ring.size - 2 * ring.stroke

    implicitWidth: size
    implicitHeight: size

    RingDisc {
        id: ring

        anchors.centerIn: parent
        size: root.size - 2 * root.halo
        stroke: Math.round(root.size * 0.0341)
        halo: root.halo
        ground: root.ground
        secondsLeft: root.secondsLeft
        secondsTotal: root.secondsTotal
    }
}

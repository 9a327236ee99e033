import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A chain on a plane of its own. steps: see Chain.
Plane {
    id: root

    required property var steps

    implicitHeight: chain.height + 2 * Theme.gap10

    Chain {
        id: chain

        y: Theme.gap10
        width: parent.width
        steps: root.steps
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The last seconds of a quiet screen. A touch anywhere keeps it.
Rectangle {
    id: root

    required property int secondsLeft
    required property int secondsTotal

    objectName: "stillHere"
    implicitHeight: Math.max(ring.height, words.height) + 2 * Theme.gap8
    color: Theme.plane

    // What lies beneath is not touched through it.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    Rectangle {
        width: parent.width
        height: Theme.mm(1.2)
        color: Theme.ring
    }
    SecondsRing {
        id: ring

        visible: !Theme.elder
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        secondsLeft: root.secondsLeft
        secondsTotal: root.secondsTotal
    }
    BiText {
        id: words

        x: Theme.elder ? Theme.margin : ring.x + ring.width + Theme.gap15
        width: parent.width - x - Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        firstSize: Theme.answer
        secondSize: Theme.body
        en: QT_TRANSLATE_NOOP("visitor", "Still here? Touch the screen")
        zh: Say.zh(en)
    }
}

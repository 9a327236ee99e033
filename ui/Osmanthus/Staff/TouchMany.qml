pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Two fingers at once, each with its ring. For a while only one is seen: then only one is.
Rectangle {
    id: root

    property int patience: 20000

    signal counted(places: int, missed: int)

    objectName: "touchMany"
    color: Theme.staffWall

    BiText {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        align: Text.AlignHCenter
        firstSize: Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Hold two fingers on the screen. Twenty seconds without them end it.")
        zh: Say.zh(en)
    }
    Ring {
        finger: one
    }
    Ring {
        finger: two
    }
    MultiPointTouchArea {
        anchors.fill: parent
        touchPoints: [
            TouchPoint {
                id: one
            },
            TouchPoint {
                id: two
            }
        ]
        onPressed: {
            if (one.pressed && two.pressed)
                held.restart();
        }
        onReleased: held.stop()
    }
    Timer {
        id: held

        interval: 400
        onTriggered: root.counted(2, 0)
    }
    Timer {
        interval: root.patience
        running: true
        onTriggered: root.counted(2, 1)
    }

    component Ring: Rectangle {
        required property TouchPoint finger

        visible: finger.pressed
        x: Math.round(finger.x - width / 2)
        y: Math.round(finger.y - height / 2)
        width: Theme.mm(36)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.mm(2)
        border.color: Theme.leaf
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Two diagonals to follow without lifting. A finger lost on the way begins its line anew; after three
// tries the stretches that were missed are counted.
Rectangle {
    id: root

    readonly property int stretches: 16
    readonly property int near: Theme.mm(14)
    property int line: 0
    property int reached: 0
    property int missed: 0
    property int tries: 0

    signal counted(places: int, missed: int)

    function spot(index: int): point {
        const margin = Theme.mm(16);
        const part = index / stretches;
        const x = margin + (width - 2 * margin) * (line === 0 ? part : 1 - part);
        return Qt.point(x, margin + (height - 2 * margin) * part);
    }

    function moved(x: real, y: real): void {
        for (let next = reached; next <= Math.min(reached + 1, stretches); next++) {
            const goal = spot(next);
            if (Math.hypot(x - goal.x, y - goal.y) <= near + Theme.mm(8))
                reached = next + 1;
        }
    }

    function lifted(): void {
        if (reached > stretches) {
            if (line === 1) {
                counted(2 * stretches, missed);
                return;
            }
            line = 1;
        } else if (reached > 0) {
            tries += 1;
            if (tries >= 3) {
                counted(2 * stretches, (line === 0 ? stretches : 0) + stretches + 1 - reached);
                return;
            }
        }
        reached = 0;
    }

    objectName: "touchDrag"
    color: Theme.staffWall

    Repeater {
        model: root.stretches + 1

        Rectangle {
            required property int index
            readonly property point at: root.spot(index)

            x: Math.round(at.x - width / 2)
            y: Math.round(at.y - height / 2)
            width: index === 0 || index === root.stretches ? 2 * root.near : root.near
            height: width
            radius: width / 2
            color: index < root.reached ? Theme.leaf : Theme.plane
            border.width: Theme.controlLine
            border.color: Theme.ink
        }
    }
    BiText {
        x: Theme.margin
        y: Math.round(parent.height * 0.28)
        width: Math.round(parent.width * 0.3)
        visible: root.line === 1
        firstSize: Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Now the other way")
        zh: Say.zh(en)
    }
    BiText {
        x: parent.width - width - Theme.margin
        y: Math.round(parent.height * 0.28)
        width: Math.round(parent.width * 0.3)
        visible: root.line === 0
        align: Text.AlignRight
        firstSize: Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Follow the discs without lifting")
        zh: Say.zh(en)
    }
    MultiPointTouchArea {
        anchors.fill: parent
        maximumTouchPoints: 1
        onPressed: touchPoints => root.moved(touchPoints[0].x, touchPoints[0].y)
        onUpdated: touchPoints => root.moved(touchPoints[0].x, touchPoints[0].y)
        onReleased: root.lifted()
    }
    Timer {
        interval: 60000
        running: true
        onTriggered: root.counted(2 * root.stretches, 2 * root.stretches)
    }
}

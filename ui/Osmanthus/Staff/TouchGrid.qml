pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Fields of 20 mm over the whole screen, wiped one by one. It ends when all have answered, or when
// for a while no other has: those that are left are dead.
Rectangle {
    id: root

    property int patience: 10000
    readonly property int columns: Math.ceil(width / Theme.mm(20))
    readonly property int lines: Math.ceil(height / Theme.mm(20))
    readonly property int places: columns * lines
    property int unwiped: places

    signal counted(places: int, missed: int)

    function wiped(x: real, y: real): void {
        const column = Math.floor(x * columns / width);
        const line = Math.floor(y * lines / height);
        if (column < 0 || column >= columns || line < 0 || line >= lines)
            return;
        const field = fields.itemAt(line * columns + column) as Field;
        if (field === null || field.answered)
            return;
        field.answered = true;
        unwiped -= 1;
        quiet.restart();
        if (unwiped === 0)
            counted(places, 0);
    }

    objectName: "touchGrid"
    color: Theme.staffWall

    Grid {
        columns: root.columns

        Repeater {
            id: fields

            model: root.places

            Field {}
        }
    }
    Plane {
        anchors.centerIn: hint
        width: hint.implicitWidth + Theme.gap20
        height: hint.height + Theme.gap10
    }
    BiText {
        id: hint

        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        align: Text.AlignHCenter
        firstSize: Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Wipe over every field. Ten seconds without another one end it.")
        zh: Say.zh(en)
    }
    MultiPointTouchArea {
        anchors.fill: parent
        onPressed: touchPoints => root.all(touchPoints)
        onUpdated: touchPoints => root.all(touchPoints)
    }
    Timer {
        id: quiet

        interval: root.patience
        running: true
        onTriggered: root.counted(root.places, root.unwiped)
    }

    function all(points: list<TouchPoint>): void {
        for (const point of points)
            wiped(point.x, point.y);
    }

    component Field: Rectangle {
        property bool answered: false

        width: root.width / root.columns
        height: root.height / root.lines
        color: answered ? Theme.plane : Theme.shade
        border.width: Theme.hairLine
        border.color: Theme.edge
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The hall's floor, drawn from data: rooms, the way from here to the one room that is inked, and
// where this unit stands. Everything is placed on the map's own grid.
Item {
    id: root

    required property GuideView guide
    readonly property real unit: width / Math.max(1, guide.mapWidth)
    readonly property int line: Theme.mm(1.8)

    function at(units: int): int {
        return Math.round(units * unit);
    }

    implicitHeight: at(guide.mapHeight) + Theme.mm(2)

    Accessible.role: Accessible.Graphic
    Accessible.name: Theme.firstOf(guide.where[0], guide.where[1])

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.plane
        border.width: Theme.controlLine
        border.color: Theme.edge
    }
    Repeater {
        model: root.guide.rooms

        Rectangle {
            id: room

            required property string nameZh
            required property string nameEn
            required property string kind
            required property int fromX
            required property int fromY
            required property int wide
            required property int high
            required property bool target

            x: root.at(fromX)
            y: root.at(fromY)
            width: root.at(wide)
            height: root.at(high)
            radius: kind === "seats" ? Math.round(height / 2) : Theme.sealRadius
            color: target ? Theme.first : kind === "counter" ? Theme.shade : Theme.plane
            border.width: target ? 0 : Theme.controlLine
            border.color: Theme.edge

            BiText {
                anchors.centerIn: parent
                width: parent.width - Theme.gap2
                align: Text.AlignHCenter
                strong: room.target
                firstSize: Theme.body
                zh: room.nameZh
                en: room.nameEn === room.nameZh ? "" : room.nameEn
                ink: room.target ? Theme.firstInk : Theme.ink
                ink2: room.target ? Theme.firstInk2 : Theme.ink2
            }
        }
    }
    Repeater {
        model: root.guide.legs

        Rectangle {
            required property int fromX
            required property int fromY
            required property int toX
            required property int toY

            x: root.at(Math.min(fromX, toX)) - Math.round(root.line / 2)
            y: root.at(Math.min(fromY, toY)) - Math.round(root.line / 2)
            width: root.at(Math.abs(toX - fromX)) + root.line
            height: root.at(Math.abs(toY - fromY)) + root.line
            color: Theme.ink
        }
    }
    Disc {
        // You are here: gold, the one way forward begins at it.
        x: root.at(root.guide.hereX) - Math.round(width / 2)
        y: root.at(root.guide.hereY) - Math.round(height / 2)
        size: Theme.mm(15)
        golden: true
        icon: "person"
        ink: Theme.ink
    }
}

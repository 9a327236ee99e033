import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Behind the staff door: eaves without drips, a cooler wall, and a sill that leads back out. Nothing
// of a visitor is in here.
Rectangle {
    id: root

    required property KioskView view
    readonly property StaffView staff: view.staff
    readonly property bool inside: staff.screen !== "Door"
    // A test of the screen needs all of it.
    readonly property bool whole: staff.screen === "Trial" && staff.bench.way === "screen" && staff.bench.stage === "running"

    objectName: "staffHouse"
    color: Theme.staffWall

    Eaves {
        id: eaves

        width: parent.width
        visible: !root.whole
        drips: false
        en: root.staff.role[1] !== "" ? root.staff.role[1] : QT_TRANSLATE_NOOP("visitor", "Staff")
        zh: root.staff.role[0] !== "" ? root.staff.role[0] : Say.zh(QT_TRANSLATE_NOOP("visitor", "Staff"))
        unitText: Theme.firstOf(root.view.unit.unit[0], root.view.unit.unit[1])
        timeText: Theme.firstOf(root.view.unit.clock[0], root.view.unit.clock[1])
    }
    Loader {
        id: room

        readonly property string wanted: root.staff.screen

        y: root.whole ? 0 : eaves.band
        width: parent.width
        height: root.whole ? root.height : sill.y - y
        onWantedChanged: show()
        Component.onCompleted: show()

        function show(): void {
            if (wanted !== "")
                setSource(Qt.resolvedUrl(wanted + "Screen.qml"), {
                    staff: root.staff,
                    unit: root.view.unit
                });
        }
    }
    Rectangle {
        id: sill

        readonly property int pad: Theme.mm(7.5)
        readonly property int count: root.inside ? 3 : 1
        readonly property int free: width - 2 * Theme.margin - (count - 1) * Theme.gap5
        // The way out says most.
        readonly property int share: Math.floor(free * 0.29)

        visible: !root.whole
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2 * pad + leave.height
        color: Theme.tile

        SillButton {
            objectName: "staffMorning"
            visible: root.inside
            x: Theme.margin
            y: sill.pad
            width: sill.share
            icon: "check"
            en: QT_TRANSLATE_NOOP("visitor", "Today's card")
            zh: Say.zh(en)
            onTouched: root.staff.go("morning")
        }
        SillButton {
            objectName: "staffTools"
            visible: root.inside
            x: Theme.margin + sill.share + Theme.gap5
            y: sill.pad
            width: sill.share
            icon: "list"
            en: QT_TRANSLATE_NOOP("visitor", "More tools")
            zh: Say.zh(en)
            onTouched: root.staff.go("tools")
        }
        SillButton {
            id: leave

            objectName: "staffLeave"
            x: parent.width - Theme.margin - width
            y: sill.pad
            width: root.inside ? sill.free - 2 * sill.share : sill.free
            person: true
            icon: root.staff.byCard ? "card" : "exit"
            en: root.staff.byCard ? QT_TRANSLATE_NOOP("visitor", "Take the card to leave") : root.inside ? QT_TRANSLATE_NOOP("visitor", "Leave and lock") : QT_TRANSLATE_NOOP("visitor", "Back to visitors")
            zh: Say.zh(en)
            onTouched: root.staff.leave()
        }
    }
    Item {
        anchors.fill: parent
        z: 2

        PointHandler {
            onActiveChanged: {
                if (active)
                    root.staff.touched();
            }
        }
    }
}

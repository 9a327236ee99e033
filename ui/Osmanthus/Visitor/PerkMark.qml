import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// The mark of a perk. mark: "confirmed" (who grants it said so), "announced" (waiting for that),
// "refused" (people were turned away), "unconfirmed" (nobody has
// answered for too long), "withdrawn" (no longer published).
Item {
    id: root

    required property string mark
    property int size: Theme.mm(14)
    readonly property bool answered: mark === "confirmed"
    readonly property bool silent: mark === "unconfirmed" || mark === "withdrawn"

    implicitWidth: size
    implicitHeight: size

    StatusMark {
        visible: root.answered || root.silent
        size: root.size
        status: root.silent ? "unknown" : "not_listed"
    }
    Disc {
        visible: !root.answered && !root.silent
        size: root.size
        icon: root.mark === "refused" ? "cross" : "clock"
        ink: Theme.ink
    }
}

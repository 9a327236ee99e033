import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// What can be done about an entry: contest it, see how that stands, or repair it.
Column {
    id: root

    required property EntryView entry
    required property Touches touches
    required property bool tight
    required property bool cramped
    // The passport's last page of several.
    property bool last: false
    // There is height for one of the two: to contest it on the first pages, to repair it on the last.
    readonly property bool oneWay: cramped && entry.canContest && entry.canRepair && entry.case === "" && !entry.tooLate
    readonly property real most: oneWay ? Math.max(contest.height, repair.height) : height

    FirstButton {
        id: contest

        objectName: "contest"
        visible: root.entry.canContest && !(root.oneWay && root.last)
        width: root.width
        compact: true
        icon: "contest"
        en: QT_TRANSLATE_NOOP("visitor", "This is wrong. Contest it")
        zh: Say.zh(en)
        onTouched: root.touches.contest("entry", root.entry.entryId)
    }
    FirstButton {
        objectName: "openCase"
        visible: root.entry.case !== ""
        width: root.width
        compact: true
        icon: "contest"
        en: QT_TRANSLATE_NOOP("visitor", "You contested this: see how it stands")
        zh: Say.zh(en)
        onTouched: root.touches.openCase(root.entry.case)
    }
    BiText {
        visible: root.entry.canContest && !root.tight
        width: root.width
        zh: root.entry.promise[0]
        en: root.entry.promise[1]
    }
    SecondButton {
        id: repair

        objectName: "repair"
        visible: root.entry.canRepair && root.entry.case === "" && (!root.oneWay || root.last)
        width: root.width
        icon: "restart"
        en: root.entry.tooLate ? QT_TRANSLATE_NOOP("visitor", "Too late to contest: how to repair it") : QT_TRANSLATE_NOOP("visitor", "It is right: how to repair it")
        zh: Say.zh(en)
        onTouched: root.touches.repair(root.entry.entryId)
    }
}

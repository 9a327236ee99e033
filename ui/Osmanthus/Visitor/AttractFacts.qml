import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// When it is open, what to bring, and that the case has no camera, where that is so. What does not
// fit is left out.
Row {
    id: root

    required property UnitView unit
    property bool slim: false
    readonly property int filled: hours.implicitWidth + ways.implicitWidth + (unit.cameraless ? camera.implicitWidth : 0)
    readonly property bool cramped: filled + 2 * Theme.gap5 > width

    readonly property string noCamera: QT_TRANSLATE_NOOP("visitor", "No camera here")
    readonly property string way: {
        if (!unit.cardReady)
            return QT_TRANSLATE_NOOP("visitor", "By phone today");
        if (!unit.slotReady)
            return unit.phoneReady ? QT_TRANSLATE_NOOP("visitor", "ID card or phone") : QT_TRANSLATE_NOOP("visitor", "By ID card today");
        return unit.phoneReady ? QT_TRANSLATE_NOOP("visitor", "Card or phone") : QT_TRANSLATE_NOOP("visitor", "By card today");
    }

    // Slim shows the first language alone.
    function one(zh: string, en: string): string {
        return slim ? Theme.firstOf(zh, en) : zh;
    }

    spacing: cramped ? Theme.gap5 : Math.min(Theme.gap30, Math.floor((width - filled) / 2))

    FactLine {
        id: hours

        icon: "clock"
        zh: root.one(root.unit.hours[0], root.unit.hours[1])
        en: root.slim ? "" : root.unit.hours[1]
    }
    FactLine {
        id: ways

        visible: root.unit.cardReady || root.unit.phoneReady
        icon: root.unit.cardReady ? "card" : "phone"
        zh: root.one(Say.zh(root.way), root.way)
        en: root.slim ? "" : root.way
    }
    FactLine {
        id: camera

        visible: root.unit.cameraless && !root.cramped
        icon: "nocam"
        zh: root.one(Say.zh(root.noCamera), root.noCamera)
        en: root.slim ? "" : root.noCamera
    }
}

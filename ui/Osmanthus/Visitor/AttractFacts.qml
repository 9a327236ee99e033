import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// When it is open, what to bring, and that nothing here takes pictures. What does not fit is left out.
Row {
    id: root

    required property UnitView unit
    property bool slim: false
    readonly property int third: Math.floor((width - 2 * Theme.gap8) / 3)

    spacing: Theme.gap8

    FactLine {
        width: root.third
        icon: "clock"
        zh: root.unit.hours[0]
        en: root.slim ? "" : root.unit.hours[1]
    }
    FactLine {
        width: root.third
        visible: root.unit.cardReady || root.unit.phoneReady
        icon: root.unit.cardReady ? "card" : "phone"
        en: {
            if (!root.unit.cardReady)
                return QT_TRANSLATE_NOOP("visitor", "By phone today");
            return root.unit.phoneReady ? QT_TRANSLATE_NOOP("visitor", "Card or phone") : QT_TRANSLATE_NOOP("visitor", "By card today");
        }
        zh: Say.zh(en)
    }
    FactLine {
        width: root.third
        icon: "nocam"
        en: QT_TRANSLATE_NOOP("visitor", "No camera here")
        zh: Say.zh(en)
    }
}

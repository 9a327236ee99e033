import QtQml
import Osmanthus.View

// The way in by card, named by the readers that answer now: what is done with the card, the picture
// of where, and what is to be known of it. slim: there is room for one fact.
QtObject {
    id: root

    required property UnitView unit
    property bool slim: false
    readonly property bool slot: unit.slotReady
    readonly property bool pad: unit.padReady
    readonly property string art: slot && pad ? "cards-480" : pad || !unit.slotFitted ? "pad-480" : "card-480"
    readonly property string nameEn: {
        if (slot === pad)
            return QT_TRANSLATE_NOOP("visitor", "With a card");
        return pad ? QT_TRANSLATE_NOOP("visitor", "Lay your ID card") : QT_TRANSLATE_NOOP("visitor", "Insert your card");
    }
    readonly property string factEn: {
        if (!slot && !pad)
            return unit.phoneReady ? QT_TRANSLATE_NOOP("visitor", "Card reader: not answering now") : QT_TRANSLATE_NOOP("visitor", "City platform: not answering now");
        if (slot && pad)
            return slim ? QT_TRANSLATE_NOOP("visitor", "Insert a citizen card, or lay an ID card") : QT_TRANSLATE_NOOP("visitor", "Insert the citizen card");
        return pad ? QT_TRANSLATE_NOOP("visitor", "Resident ID card: ready") : QT_TRANSLATE_NOOP("visitor", "Social-security card: ready");
    }
    readonly property string moreEn: {
        if (slot && pad)
            return QT_TRANSLATE_NOOP("visitor", "Lay the ID card here");
        if (unit.slotFitted && unit.padFitted)
            return pad ? QT_TRANSLATE_NOOP("visitor", "Citizen cards cannot be read now") : QT_TRANSLATE_NOOP("visitor", "ID cards cannot be read now");
        return pad ? QT_TRANSLATE_NOOP("visitor", "Take it back once it is read") : QT_TRANSLATE_NOOP("visitor", "Leave it in until you finish");
    }
    readonly property bool oneIsOut: unit.slotFitted && unit.padFitted && slot !== pad
    readonly property string moreStatus: slot && pad ? "not_listed" : oneIsOut ? "unknown" : ""
    readonly property string moreIcon: moreStatus === "" ? "card" : ""
}

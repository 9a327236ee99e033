import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// Whether a slip can be had today, said before anybody signs in for one.
FactLine {
    required property UnitView unit

    status: unit.printerReady ? "not_listed" : "unknown"
    en: {
        if (unit.printerReady)
            return QT_TRANSLATE_NOOP("visitor", "Printer ready, paper in");
        if (!unit.printerFitted)
            return QT_TRANSLATE_NOOP("visitor", "This machine does not print. For paper, ask at the desk.");
        return unit.paperOut ? QT_TRANSLATE_NOOP("visitor", "No printing now: the paper is used up") : QT_TRANSLATE_NOOP("visitor", "No printing now: the printer is not answering");
    }
    zh: Say.zh(en)
}

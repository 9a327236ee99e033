import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The four days of an entry's way. A day the office did not give is said, never left blank.
Chain {
    id: root

    required property EntryView entry

    function stop(en: string, day: list<string>): var {
        const given = day[0] !== "";
        return {
            zh: Say.zh(en),
            en: en,
            date: given ? Theme.firstOf(day[0], day[1]) : Theme.firstOf(Say.zh("not given"), QT_TRANSLATE_NOOP("visitor", "not given")),
            state: given ? "done" : "later"
        };
    }

    steps: [stop(QT_TRANSLATE_NOOP("visitor", "happened"), entry.happened), stop(QT_TRANSLATE_NOOP("visitor", "reported"), entry.reported), stop(QT_TRANSLATE_NOOP("visitor", "arrived"), entry.arrived), stop(QT_TRANSLATE_NOOP("visitor", "counted"), entry.counted)]
}

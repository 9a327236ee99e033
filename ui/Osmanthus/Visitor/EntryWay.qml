import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The four days of an entry's way. A day the office did not give is said, never left blank.
Chain {
    id: root

    required property EntryView entry

    function stop(zh: string, en: string, day: list<string>): var {
        const given = day[0] !== "";
        return {
            zh: zh,
            en: en,
            date: given ? Theme.firstOf(day[0], day[1]) : Theme.firstOf("没有提供", "not given"),
            state: given ? "done" : "later"
        };
    }

    steps: [stop("事情发生", "happened", entry.happened), stop("部门上报", "reported", entry.reported), stop("到了平台", "arrived", entry.arrived), stop("计入", "counted", entry.counted)]
}

pragma Singleton

import QtQuick

// The one source of colour, type, space, line and time for every screen.
// The application sets `dpi`, `contrast`, `textSize`, `zhFirst` and `reducedMotion`; everything
// else follows. Lengths are whole pixels; `Theme.mm(x)` turns millimetres into them.
TypeScale {
    id: theme

    // Which language stands first and large. Both are always shown.
    property bool zhFirst: true
    property bool reducedMotion: false
    // Three choices at a time, and no seconds to be seen.
    property bool elder: false
    // What is touched stands in the lowest third, of which so many pixels are a page's.
    property bool reach: false
    property int reachRoom: 0
    // The drawings of the garden and the osmanthus are of this city.
    property bool garden: true
    readonly property bool drawn: garden && standard
    // The smallest panel, lying: every height goes down to what a finger and its words need.
    property bool low: false

    readonly property int gap1: mm(1)
    readonly property int gap2: mm(2.5)
    readonly property int gap5: mm(5)
    readonly property int gap8: mm(8)
    readonly property int gap10: mm(10)
    readonly property int gap15: mm(15)
    readonly property int gap20: mm(20)
    readonly property int gap30: mm(30)
    readonly property int margin: xl ? mm(15) : mm(20)
    // The least side of anything that can be touched.
    readonly property int touch: mm(20)

    readonly property int radius: mm(3)
    readonly property int sealRadius: mm(1.2)

    readonly property int hairLine: mm(0.5)
    readonly property int controlLine: standard ? mm(0.6) : mm(1.2)
    readonly property int emphasisLine: mm(1.2)

    // Milliseconds. All are 0 where motion is not wanted.
    readonly property int feedbackMs: still ? 0 : 120
    readonly property int fadeMs: still ? 0 : 160
    readonly property int nodeMs: still ? 0 : 240
    readonly property int slipMs: still ? 0 : 2400
    readonly property bool still: reducedMotion || !standard

    // The words of the language that stands first, for speech and accessible names.
    function firstOf(zh: string, en: string): string {
        return zhFirst ? (zh || en) : (en || zh);
    }
}

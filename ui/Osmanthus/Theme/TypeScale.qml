import QtQuick

// Lengths in millimetres turned into whole pixels, and the type roles (em, in pixels).
Colours {
    id: scale

    // The panel's density. The application sets it from the panel; 27 inch at 1080 lines by default.
    property real dpi: 81.6
    readonly property real pxPerMm: dpi / 25.4
    // "S", "M", "L" or "XL".
    property string textSize: "M"
    readonly property bool xl: textSize === "XL"

    // The smallest text: second language and captions.
    readonly property int note: em(5.3, 6.8, 9.0, 11.8)
    readonly property int body: em(6.8, 8.7, 10.6, 13.1)
    readonly property int lead: em(8.1, 10.0, 11.8, 14.3)
    readonly property int label: em(8.7, 10.6, 13.1, 16.2)
    readonly property int answer: em(13.1, 16.2, 17.4, 18.0)
    readonly property int title: em(15.6, 17.4, 18.7, 18.7)
    readonly property int display: em(24, 27, 27, 27)
    readonly property int score: mm(46)
    readonly property int match: mm(106)
    // The first button's words: the full form, its short form, and their second line.
    readonly property int firstLabel: em(12.5, 14.3, 15.6, 16.2)
    readonly property int firstShort: em(10.0, 11.8, 14.3, 16.2)
    readonly property int firstNote: em(5.9, 7.2, 9.3, 11.8)

    readonly property string sans: "Noto Sans CJK SC"
    readonly property string serif: "Noto Serif CJK SC"
    // At XL and in the 20:1 modes titles and lone numbers are set in Sans Medium.
    readonly property bool plainFaces: xl || !standard
    readonly property string titleFace: plainFaces ? sans : serif
    readonly property int titleWeight: plainFaces ? Font.Medium : Font.DemiBold

    // Millimetres to whole pixels; what is there at all stays at least one pixel.
    function mm(length: real): int {
        return length > 0 ? Math.max(1, Math.round(length * pxPerMm)) : Math.round(length * pxPerMm);
    }

    function em(s: real, m: real, l: real, xl: real): int {
        switch (textSize) {
        case "S":
            return mm(s);
        case "L":
            return mm(l);
        case "XL":
            return mm(xl);
        default:
            return mm(m);
        }
    }
}

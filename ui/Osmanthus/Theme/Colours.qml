import QtQuick

// Colour tokens for the three contrast modes. Text takes `ink`, `ink2`, `tileInk`, `tileInk2`,
// `raisedInk` or `raisedInk2` and nothing else: that keeps 10:1 (standard) and 20:1 (dark, light).
QtObject {
    id: colours

    // "standard", "dark" or "light"; the last two are pure black and white.
    property string contrast: "standard"
    readonly property bool standard: contrast !== "dark" && contrast !== "light"

    readonly property color wall: pick("#F7F5F0", "#000000", "#FFFFFF")
    readonly property color staffWall: pick("#EEF1F2", "#000000", "#FFFFFF")
    readonly property color plane: pick("#FFFFFF", "#000000", "#FFFFFF")
    readonly property color shade: pick("#E7E9E6", "#000000", "#FFFFFF")
    readonly property color ink: pick("#141D24", "#FFFFFF", "#000000")
    readonly property color ink2: pick("#29343C", "#FFFFFF", "#000000")
    readonly property color edge: pick("#76828A", "#FFFFFF", "#000000")
    readonly property color hair: pick("#D8D4CA", "#FFFFFF", "#000000")
    readonly property color pressPlane: pick("#D9DEE0", "#FFFFFF", "#000000")

    readonly property color tile: pick("#202D37", "#000000", "#000000")
    readonly property color tileInk: pick("#FFFFFF", "#FFFFFF", "#FFFFFF")
    readonly property color tileInk2: pick("#EEF2F4", "#FFFFFF", "#FFFFFF")
    readonly property color tileRaised: pick("#293741", "#000000", "#FFFFFF")
    readonly property color raisedInk: pick("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color raisedInk2: pick("#EEF2F4", "#FFFFFF", "#000000")
    readonly property color pressTile: pick("#34424D", "#FFFFFF", "#FFFFFF")
    // The tile as a drawn line: rings, frames, panes. On a black wall it has to be white.
    readonly property color ring: pick("#202D37", "#FFFFFF", "#000000")
    // The ground of the one first button, and the words on it.
    readonly property color first: pick("#202D37", "#FFFFFF", "#000000")
    readonly property color firstInk: pick("#FFFFFF", "#000000", "#FFFFFF")
    readonly property color firstInk2: pick("#EEF2F4", "#000000", "#FFFFFF")

    readonly property color gold: pick("#E8AE3A", "#FFD24A", "#000000")
    readonly property color goldInlay: pick("#F0BE55", "#FFFFFF", "#FFFFFF")
    readonly property color leaf: pick("#1F6B45", "#FFFFFF", "#000000")
    readonly property color indigo: pick("#2B4A80", "#FFFFFF", "#000000")
    readonly property color unknown: pick("#EDF0F7", "#000000", "#FFFFFF")
    readonly property color hatch: pick("#212B4A80", "#00000000", "#00FFFFFF")
    readonly property color amber: pick("#B45309", "#FFFFFF", "#000000")
    readonly property color cinnabar: pick("#B3261E", "#FFFFFF", "#000000")

    // Drawings of paper: never carriers of meaning.
    readonly property color paper: "#FFFFFF"
    readonly property color paperInk: pick("#202D37", "#000000", "#000000")
    readonly property color paperBar: pick("#C5CCCF", "#000000", "#000000")
    readonly property color gateGround: pick("#E4E8E8", "#000000", "#FFFFFF")

    function pick(standard: color, dark: color, light: color): color {
        return contrast === "dark" ? dark : contrast === "light" ? light : standard;
    }
}

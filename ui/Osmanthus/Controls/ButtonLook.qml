import QtQuick
import Osmanthus.Theme

// Fill, line and inks of a control at rest and while touched.
// kind: "first" "plane" "shade" "raised" (on the sill) "person" (the white one there) "key".
// In the 20:1 modes a touch swaps black and white.
QtObject {
    id: root

    required property string kind
    required property bool pressed

    readonly property bool standard: Theme.standard

    readonly property color fill: {
        if (kind === "first")
            return !pressed ? Theme.first : standard ? Theme.pressTile : Theme.firstInk;
        if (kind === "raised")
            return !pressed ? Theme.tileRaised : standard ? Theme.pressTile : Theme.raisedInk;
        if (kind === "person")
            return !pressed ? personFill : standard ? Theme.pressPlane : personInk;
        if (kind === "key" && pressed)
            return standard ? Theme.tile : Theme.ink;
        return pressed ? Theme.pressPlane : kind === "shade" ? Theme.shade : Theme.plane;
    }
    readonly property color ink: {
        if (kind === "first")
            return pressed && !standard ? Theme.first : Theme.firstInk;
        if (kind === "raised")
            return pressed && !standard ? Theme.tileRaised : Theme.raisedInk;
        if (kind === "person")
            return pressed && !standard ? personFill : personInk;
        if (kind === "key" && pressed)
            return standard ? Theme.tileInk : Theme.plane;
        return pressed && !standard ? Theme.plane : Theme.ink;
    }
    readonly property color ink2: {
        if (pressed || !standard)
            return ink;
        return kind === "first" ? Theme.firstInk2 : kind === "raised" ? Theme.raisedInk2 : Theme.ink2;
    }
    readonly property color line: {
        if (!standard)
            return kind === "raised" || kind === "person" ? Theme.tileInk : Theme.ink;
        if (kind === "key")
            return pressed ? Theme.tile : Theme.edge;
        if (kind === "plane")
            return pressed ? Theme.ink : Theme.edge;
        return kind === "shade" && pressed ? Theme.ink : "transparent";
    }
    readonly property int lineWidth: {
        if (!standard)
            return Theme.emphasisLine;
        if (kind === "key")
            return Theme.controlLine;
        if (kind === "plane")
            return pressed ? Theme.emphasisLine : Theme.controlLine;
        return kind === "shade" && pressed ? Theme.emphasisLine : 0;
    }
    // On the sill, which is a black band in both 20:1 modes, this one is white.
    readonly property color personFill: "#FFFFFF"
    readonly property color personInk: standard ? Theme.ink : "#000000"
}

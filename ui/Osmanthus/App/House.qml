pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Dark eaves above, white wall between, dark sill below. Panels of the sill cover the wall; the
// curtain covers it when nobody has touched the screen for a while.
Item {
    id: root

    required property KioskView view
    readonly property bool known: ["Attract", "Closed", "Guide", "Problem", "Farewell", "TakeCard"].indexOf(view.screen) < 0
    // A small panel has no height for the largest words, a small wide one for large ones.
    readonly property bool smallPanel: Math.max(width, height) < Theme.mm(520)
    property string panel: ""
    property real floorMm: 0
    // Only an upright, tall panel has things out of reach.
    readonly property bool tall: height > width && !smallPanel
    // Operable parts end at 1220 mm above the floor (ADA 308); a page's begin below its top quarter.
    readonly property bool hung: floorMm > 0 && floorMm + 0.76 * height / Theme.pxPerMm > 1220

    function open(name: string): void {
        panel = panel === name ? "" : name;
    }

    component Panel: Loader {
        required property string name

        anchors.fill: parent
        active: root.panel === name
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.wall
    }
    // An upright panel alone has a lowest third that matters; the band at its foot is in it too.
    Binding {
        target: Theme
        property: "reach"
        value: root.visible && root.tall && (root.hung || root.view.comfort.reach)
    }
    Binding {
        target: Theme
        property: "low"
        value: root.smallPanel && root.width > root.height
    }
    Binding {
        target: Theme
        property: "reachRoom"
        value: Math.floor(root.height / 3) - sill.height
    }
    Eaves {
        id: eaves

        objectName: "eaves"
        width: parent.width
        zh: root.view.example ? Say.zh("EXAMPLE, nobody's record") : root.known ? root.view.unit.product[0] : root.view.unit.hall[0]
        en: root.view.example ? QT_TRANSLATE_NOOP("visitor", "EXAMPLE, nobody's record") : root.known ? root.view.unit.product[1] : root.smallPanel && !Theme.zhFirst ? root.view.unit.product[1] : root.view.unit.hall[1]
        unitText: Theme.firstOf(root.view.unit.unit[0], root.view.unit.unit[1])
        timeText: Theme.firstOf(root.view.unit.clock[0], root.view.unit.clock[1])
    }
    Item {
        id: wall

        y: eaves.band
        width: parent.width
        height: sill.y - y

        Stage {
            anchors.fill: parent
            view: root.view
            enabled: root.panel === "" && !curtain.visible
        }
        // Read when asked for, and anew where buttons stand elsewhere.
        Panel {
            name: "person"
            sourceComponent: PersonPanel {
                unit: root.view.unit
                onPaper: root.view.canAskOnPaper
                onClosed: root.panel = ""
                onSlipTouched: root.view.touches.askOnPaper()
            }
        }
        Panel {
            name: "access"
            sourceComponent: AccessPanel {
                comfort: root.view.comfort
                choosesReach: root.tall && !root.hung
                onClosed: root.panel = ""
            }
        }
        Loader {
            anchors.bottom: parent.bottom
            width: parent.width
            active: root.view.stillHere && !curtain.visible
            sourceComponent: StillHere {
                secondsLeft: root.view.secondsLeft
                secondsTotal: root.view.warningSeconds
            }
        }
        Curtain {
            id: curtain

            anchors.fill: parent
            visible: false
            onLifted: visible = false
        }
    }
    Seal {
        // In the margin, where no page has anything to say.
        objectName: "exampleSeal"
        visible: root.view.example
        x: root.width - Math.round((Theme.margin + width) / 2)
        y: eaves.band + Theme.mm(8)
        zh: "示例"
    }
    // Above the wall, so that its tiles hang over whatever stands there.
    Binding {
        target: eaves
        property: "z"
        value: 1
    }
    // The staff's way in where no role cards are used: a finger that rests on the mark.
    Item {
        id: mark

        objectName: "staffDoor"
        z: 3
        width: Theme.mm(40)
        height: eaves.band
        enabled: ["Attract", "Closed", "Problem", "Farewell"].indexOf(root.view.screen) >= 0

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 2
            onLongPressed: root.view.staff.knock()
        }
    }
    Sill {
        id: sill

        width: parent.width
        anchors.bottom: parent.bottom
        onLanguageTouched: root.view.comfort.turnLanguage()
        onTextSizeTouched: root.view.comfort.nextSize(!root.smallPanel ? 4 : root.width > root.height ? 2 : 3)
        onAccessTouched: root.open("access")
        onPersonTouched: root.open("person")
    }
    Connections {
        target: root.view

        function onUnattendedChanged(): void {
            if (!root.view.unattended)
                return;
            root.panel = "";
            if (root.view.holdsData && !root.view.listening.on && !root.view.comfort.elder)
                curtain.visible = true;
            else if (root.view.screen === "Attract")
                root.view.comfort.reset();
        }
        function onScreenChanged(): void {
            curtain.visible = root.view.assisted && root.view.holdsData;
            root.panel = "";
        }
    }
    Connections {
        target: Theme

        function onReachChanged(): void {
            const open = root.panel;
            root.panel = "";
            root.panel = open;
        }
    }
    Item {
        anchors.fill: parent
        z: 2

        PointHandler {
            onActiveChanged: {
                if (!active)
                    return;
                root.view.touches.felt();
                if (root.view.warned)
                    root.view.touches.stillHere();
            }
        }
    }
    Loader {
        anchors.fill: parent
        z: 3
        active: root.view.listening.dark
        sourceComponent: Dark {
            unit: root.view.unit
            onLifted: root.view.listening.lift()
        }
    }
}

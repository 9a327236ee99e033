import QtQuick
import Osmanthus.Theme

// Whatever can be touched. `touched()` comes once for a touch that begins and ends inside, however
// long it rests, or for Enter or Space under keypad focus. `pressed` is on in the frame of the touch
// and lingers for Theme.feedbackMs after it. `spoken` is the accessible name. live: it answers at all.
// In reach mode only what is `near` is touched; what is not can be `picked` from there, which frames it.
Item {
    id: root

    property string spoken: ""
    property int corner: Theme.radius
    property bool keyHeld: false
    property bool live: true
    property bool near: false
    property bool picked: false
    readonly property bool pressed: tap.pressed || keyHeld || linger.running

    signal touched

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    activeFocusOnTab: true
    enabled: live && (near || !Theme.reach)

    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.focusable: true
    Accessible.onPressAction: root.touched()

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter && event.key !== Qt.Key_Space)
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            keyHeld = true;
    }
    Keys.onReleased: event => {
        if (!keyHeld || event.isAutoRepeat)
            return;
        event.accepted = true;
        keyHeld = false;
        linger.restart();
        touched();
    }
    onActiveFocusChanged: keyHeld = false

    Timer {
        id: linger

        interval: Theme.feedbackMs
    }
    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onPressedChanged: {
            if (!pressed && Theme.feedbackMs > 0)
                linger.restart();
        }
        onTapped: root.touched()
    }
    FocusRing {
        visible: root.activeFocus || root.picked
        corner: root.corner
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// One screen at a time. The next one fades in over the last; whatever held somebody's data is cut
// away in one frame. Input counts from the end of a fade. The screen that most likely follows is
// made beforehand, unseen and out of touch, while the visitor reads; not in reach mode, where a
// page's buttons are moved as it is made, and hidden ones with it.
Item {
    id: root

    required property KioskView view
    property Loader front: first
    property Loader back: second
    property Loader spare: third
    property string spared: ""
    property list<Component> warm: []

    function file(screen: string): url {
        return Qt.resolvedUrl("../Visitor/" + screen + "Screen.qml");
    }

    function show(): void {
        fade.stop();
        ahead.stop();
        const leaving = front;
        if (spared !== "" && spared === view.screen) {
            front = spare;
            spare = back;
            drop();
        } else {
            if (spared !== view.coming)
                drop();
            front = back;
            front.setSource(file(view.screen), {
                view: view,
                model: view.model
            });
        }
        back = leaving;
        front.z = 1;
        back.z = 0;
        if (view.cut || Theme.fadeMs === 0 || back.status === Loader.Null) {
            settle();
        } else {
            fade.restart();
        }
    }
    function settle(): void {
        back.source = "";
        front.opacity = 1;
        if (view.coming !== spared && !Theme.reach)
            ahead.restart();
    }
    function drop(): void {
        spare.source = "";
        spared = "";
    }
    function prepare(): void {
        spare.opacity = 0;
        spare.z = -1;
        spared = view.coming;
        spare.setSource(file(spared), {
            view: view,
            model: view.comingModel
        });
    }

    Component.onCompleted: {
        if (view.screen !== "")
            show();
    }

    Connections {
        target: root.view

        function onScreenChanged(): void {
            root.show();
        }
    }
    // Buttons have changed their places: the screen is built anew.
    Connections {
        target: Theme

        function onReachChanged(): void {
            if (root.view.screen === "")
                return;
            root.drop();
            root.show();
            if (fade.running) {
                fade.stop();
                root.settle();
            }
        }
    }
    component Place: Loader {
        anchors.fill: parent
        enabled: root.front === this && !fade.running
    }
    Place {
        id: first
    }
    Place {
        id: second
    }
    Place {
        id: third
    }
    Timer {
        // The frame that shows the screen in front goes first.
        id: ahead

        interval: 20
        onTriggered: root.prepare()
    }
    Timer {
        // Once the first screen stands, the others are read one by one, so that none is read while a
        // visitor waits.
        interval: 60
        repeat: true
        running: root.view.screen !== "" && root.warm.length < root.view.screens.length
        onTriggered: root.warm.push(Qt.createComponent(root.file(root.view.screens[root.warm.length]), Component.Asynchronous))
    }
    NumberAnimation {
        id: fade

        target: root.front
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.fadeMs
        easing.type: Easing.OutCubic
        onFinished: root.settle()
    }
}

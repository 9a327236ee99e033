pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// One screen at a time. The next one fades in over the last; whatever held somebody's data is cut
// away in one frame. Input counts from the end of a fade.
Item {
    id: root

    required property KioskView view
    property Loader front: first
    property Loader back: second
    property list<Component> warm: []

    function file(screen: string): url {
        return Qt.resolvedUrl("../Visitor/" + screen + "Screen.qml");
    }

    function show(): void {
        fade.stop();
        const leaving = front;
        front = back;
        back = leaving;
        front.z = 1;
        back.z = 0;
        front.setSource(file(view.screen), {
            view: view,
            model: view.model
        });
        if (view.cut || Theme.fadeMs === 0 || back.status === Loader.Null)
            settle();
        else
            fade.restart();
    }
    function settle(): void {
        back.source = "";
        front.opacity = 1;
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
            root.show();
            if (fade.running) {
                fade.stop();
                root.settle();
            }
        }
    }
    Loader {
        id: first

        anchors.fill: parent
        enabled: root.front === first && !fade.running
    }
    Loader {
        id: second

        anchors.fill: parent
        enabled: root.front === second && !fade.running
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

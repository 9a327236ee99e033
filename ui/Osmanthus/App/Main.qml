import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// The one window. The application gives it the view and the panel's density.
Window {
    id: window

    required property KioskView view
    property real dpi: 81.6
    // How high the picture's lower edge hangs above the floor, in mm; 0: not said.
    property real floorMm: 0
    property bool still: false
    property bool pointerless: false

    // A size that the smallest panel has no room for is shown as the largest that it has.
    function fitting(size: string): string {
        if (Math.max(width, height) >= Theme.mm(520))
            return size;
        const most = width > height ? "M" : "L";
        return size === "XL" || size === "L" ? most : size;
    }

    title: window.view.unit.product[1]
    color: Theme.wall

    Binding {
        target: Theme
        property: "dpi"
        value: window.dpi
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.still
    }
    Binding {
        target: Theme
        property: "zhFirst"
        value: window.view.comfort.zhFirst
    }
    Binding {
        target: Theme
        property: "textSize"
        value: window.fitting(window.view.comfort.textSize)
    }
    Binding {
        target: Theme
        property: "contrast"
        // At night the display is dimmed, never off: a panel that was off may not come back.
        value: window.view.unit.night && window.view.screen === "Closed" && window.view.staff.screen === "" ? "dark" : window.view.comfort.contrast
    }
    Binding {
        target: Theme
        property: "garden"
        value: window.view.unit.garden
    }
    Binding {
        target: Theme
        property: "elder"
        value: window.view.comfort.elder
    }
    HoverHandler {
        enabled: window.pointerless
        cursorShape: Qt.BlankCursor
    }
    House {
        anchors.fill: parent
        visible: window.view.staff.screen === ""
        view: window.view
        floorMm: window.floorMm
    }
    // Read when somebody first comes to the staff door, not before the first picture.
    Loader {
        id: staff

        readonly property bool wanted: window.view.staff.screen !== ""

        anchors.fill: parent
        onWantedChanged: {
            if (wanted)
                setSource("../Staff/StaffHouse.qml", {
                    view: window.view
                });
            else
                source = "";
        }
    }
}

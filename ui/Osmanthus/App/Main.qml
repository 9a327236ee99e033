import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// The one window. The application gives it the view and the panel's density.
Window {
    id: window

    required property KioskView view
    property real dpi: 81.6
    property bool still: false
    property bool pointerless: false

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
        value: window.view.comfort.textSize
    }
    Binding {
        target: Theme
        property: "contrast"
        value: window.view.comfort.contrast
    }
    HoverHandler {
        enabled: window.pointerless
        cursorShape: Qt.BlankCursor
    }
    House {
        anchors.fill: parent
        view: window.view
    }
}

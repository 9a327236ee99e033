import QtQuick
import Osmanthus.View

// A source that is not connected: whom to ask instead.
VisitorScreen {
    id: root

    SheetPage {
        anchors.fill: parent
        sheet: root.model as SheetView
        touches: root.touches
    }
}

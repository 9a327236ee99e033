import QtQuick
import Osmanthus.View

// Which reason.
VisitorScreen {
    id: root

    ChoicePage {
        anchors.fill: parent
        sheet: root.model as SheetView
        touches: root.touches
        onTaken: (way, choiceId) => root.touches.ground(choiceId)
    }
}

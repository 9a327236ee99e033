import QtQuick
import Osmanthus.Theme
import Osmanthus.View

// The base of every screen: the root view for what all screens know, and its own model.
Rectangle {
    id: root

    required property KioskView view
    required property QtObject model
    readonly property UnitView unit: view.unit
    readonly property Touches touches: view.touches

    color: Theme.wall
}

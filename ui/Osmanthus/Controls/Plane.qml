import QtQuick
import Osmanthus.Theme

// A plane that holds an answer. strong: edged in ink; touchable: edged as a control.
Rectangle {
    property bool strong: false
    property bool touchable: false

    radius: Theme.radius
    color: Theme.plane
    border.width: strong ? Theme.mm(Theme.standard ? 0.9 : 1.6) : touchable || !Theme.standard ? Theme.controlLine : Theme.hairLine
    border.color: strong ? Theme.ink : touchable ? Theme.edge : Theme.hair
    antialiasing: true
}

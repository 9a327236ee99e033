import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// Says after two seconds whom the screen is waiting for. zh, en.
FactLine {
    id: root

    property bool due: false

    opacity: due ? 1 : 0
    Accessible.ignored: !due
    icon: "clock"
    firstSize: Theme.body

    Timer {
        interval: 2000
        running: true
        onTriggered: root.due = true
    }
}

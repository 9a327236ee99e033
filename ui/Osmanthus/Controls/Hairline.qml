import QtQuick
import Osmanthus.Theme

// A separating line as wide as it is told.
Rectangle {
    implicitWidth: Theme.mm(100)
    implicitHeight: Theme.hairLine
    color: Theme.hair
}

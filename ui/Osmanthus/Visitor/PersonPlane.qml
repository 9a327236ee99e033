import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The masked person as on the slip: the first character of the name, the last four of the number.
Plane {
    id: root

    required property PersonView person
    readonly property int pad: Theme.mm(12.5)

    implicitHeight: words.height + 2 * pad

    Column {
        id: words

        x: root.pad
        y: root.pad
        width: parent.width - 2 * root.pad
        spacing: Theme.gap8

        Words {
            width: parent.width
            text: root.person.name
            size: Theme.display
            serif: true
            strong: true
        }
        BiText {
            width: parent.width
            firstSize: Theme.lead
            secondSize: Theme.body
            zh: root.person.lastFour[0]
            en: root.person.lastFour[1]
        }
    }
}

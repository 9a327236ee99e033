import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Covers everything personal with the mark of the house. It falls and lifts in one frame, and what
// lies beneath is not touched through it.
Rectangle {
    id: root

    signal lifted

    objectName: "curtain"
    color: Theme.wall

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onPressedChanged: {
            if (!pressed)
                root.lifted();
        }
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap20

        BrandMark {
            anchors.horizontalCenter: parent.horizontalCenter
            size: Theme.mm(90)
            heart: Theme.ink
        }
        BiText {
            width: parent.width
            align: Text.AlignHCenter
            strong: true
            firstSize: Theme.lead
            secondSize: Theme.body
            en: QT_TRANSLATE_NOOP("visitor", "Touch the screen to go on")
            zh: Say.zh(en)
        }
    }
}

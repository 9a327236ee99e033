import QtQuick
import Osmanthus.View

// Nobody can say whether the slip is whole: the visitor can, by its last line.
VisitorScreen {
    id: root

    MessagePage {
        anchors.fill: parent
        message: root.model as MessageView
        touches: root.touches
        retryEn: QT_TRANSLATE_NOOP("visitor", "It is not whole. Print again")
        retryIcon: "print"
        backEn: QT_TRANSLATE_NOOP("visitor", "It is whole. Go on")
        backPresent: false
        onEndTouched: root.touches.end()
    }
}

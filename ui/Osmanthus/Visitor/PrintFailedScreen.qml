import QtQuick
import Osmanthus.View

// No slip, or not a whole one; the record can still be looked at.
VisitorScreen {
    id: root

    MessagePage {
        anchors.fill: parent
        message: root.model as MessageView
        touches: root.touches
        retryEn: QT_TRANSLATE_NOOP("visitor", "Print again")
        retryIcon: "print"
        backPresent: false
        onEndTouched: root.touches.end()
    }
}

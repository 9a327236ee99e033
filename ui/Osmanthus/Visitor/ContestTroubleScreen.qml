import QtQuick
import Osmanthus.View

// It was not filed, or nobody knows; trying again counts once.
VisitorScreen {
    id: root

    MessagePage {
        anchors.fill: parent
        message: root.model as MessageView
        touches: root.touches
        ended: false
        retryEn: QT_TRANSLATE_NOOP("visitor", "Try again; it counts once")
        backEn: QT_TRANSLATE_NOOP("visitor", "Back to my record")
        backPresent: false
        onEndTouched: root.touches.end()
    }
}

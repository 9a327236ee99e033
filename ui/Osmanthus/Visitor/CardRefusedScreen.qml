import QtQuick
import Osmanthus.View

// This card signs nobody in; another card or the phone may.
VisitorScreen {
    id: root

    MessagePage {
        anchors.fill: parent
        message: root.model as MessageView
        touches: root.touches
        ended: false
        retryEn: QT_TRANSLATE_NOOP("visitor", "Put a card in again")
        retryIcon: "card"
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
    }
}

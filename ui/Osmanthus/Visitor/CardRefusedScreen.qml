import QtQuick
import Osmanthus.View

// This card signs nobody in; another card or the phone may.
VisitorScreen {
    id: root

    readonly property MessageView refused: model as MessageView
    readonly property bool both: unit.slotReady && unit.padReady

    MessagePage {
        anchors.fill: parent
        message: root.refused
        touches: root.touches
        ended: false
        retryEn: root.both ? QT_TRANSLATE_NOOP("visitor", "Try with a card again") : root.unit.padReady ? QT_TRANSLATE_NOOP("visitor", "Lay an ID card down again") : QT_TRANSLATE_NOOP("visitor", "Put a card in again")
        retryIcon: "card"
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
    }
}

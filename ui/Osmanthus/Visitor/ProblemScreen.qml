import QtQuick
import Osmanthus.View

// Something ended the visit. What to do next depends on what it was.
VisitorScreen {
    id: root

    MessagePage {
        anchors.fill: parent
        message: root.model as MessageView
        touches: root.touches
        backPresent: false
        endPresent: message.ways.length > 0
        endEn: QT_TRANSLATE_NOOP("visitor", "No, finish here")
        endZh: Say.zh(endEn)
        onEndTouched: root.touches.end()
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The code for a phone, in the moon gate.
VisitorScreen {
    id: root

    readonly property CodeView code: model as CodeView
    readonly property bool ready: code.rows.length > 0

    Page {
        id: page

        anchors.fill: parent
        titleEn: root.ready ? QT_TRANSLATE_NOOP("visitor", "Scan this code with your phone") : QT_TRANSLATE_NOOP("visitor", "Getting a code for your phone")
        titleZh: Say.zh(titleEn)
        endPresent: root.unit.cardReady
        endEn: QT_TRANSLATE_NOOP("visitor", "Use a card instead")
        endZh: Say.zh(endEn)
        endIcon: "card"
        readSpacing: Theme.gap8
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.chooseCard()
        reading: [
            CodeGate {
                width: page.columnWidth
                room: page.readRoom - (names.visible ? names.height + page.readSpacing : 0) - (page.landscape ? 0 : Theme.gap5)
                rows: root.code.rows
                secondsLeft: root.view.warned ? root.view.secondsLeft : 0
                secondsTotal: root.view.warningSeconds
            },
            BiText {
                id: names

                width: page.columnWidth
                visible: root.ready
                align: Text.AlignHCenter
                strong: true
                firstSize: Theme.lead
                zh: root.unit.phoneNames[0]
                en: root.unit.phoneNames[1]
            },
            WaitNote {
                width: page.columnWidth
                visible: !root.ready
                en: QT_TRANSLATE_NOOP("visitor", "Waiting for the city platform to answer")
                zh: Say.zh(en)
            }
        ]
        acting: [
            CodeSteps {
                width: page.actWidth
                upright: page.landscape || Theme.xl
            }
        ]
    }
}

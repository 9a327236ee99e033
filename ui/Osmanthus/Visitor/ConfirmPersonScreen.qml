import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// Is this you? Nothing of the record is shown before the answer.
VisitorScreen {
    id: root

    readonly property PersonView person: model as PersonView

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "Is this you?")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "Nothing is shown until you say yes.")
        leadZh: Say.zh(leadEn)
        backPresent: false
        endEn: QT_TRANSLATE_NOOP("visitor", "Stop and wipe")
        endZh: Say.zh(endEn)
        onEndTouched: root.touches.end()
        reading: [
            PersonPlane {
                width: page.columnWidth
                person: root.person
            }
        ]
        acting: [
            FirstButton {
                objectName: "yesItsMe"
                width: page.actWidth
                disc: "check"
                icon: "person"
                en: QT_TRANSLATE_NOOP("visitor", "Yes, it is me")
                zh: Say.zh(en)
                onTouched: root.touches.yesItsMe()
            },
            SecondButton {
                objectName: "notMe"
                width: page.actWidth
                icon: "cross"
                disc: ""
                en: QT_TRANSLATE_NOOP("visitor", "Not me, close it")
                zh: Say.zh(en)
                onTouched: root.touches.notMe()
            }
        ]
    }
}

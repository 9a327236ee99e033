import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The printer confirmed it: take it, and end.
VisitorScreen {
    id: root

    readonly property MessageView message: model as MessageView
    readonly property bool again: message.ways.indexOf("retry") >= 0
    readonly property bool further: message.ways.indexOf("back") >= 0

    Loader {
        // Nobody has touched anything for a while: the slip may have been forgotten.
        anchors.fill: parent
        z: 1
        active: root.view.stillHere
        sourceComponent: CallingLight {}
    }
    Page {
        id: page

        anchors.fill: parent
        barPresent: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Take your slip")
        titleZh: Say.zh(titleEn)
        readSpacing: Theme.gap8
        reading: [
            FactLine {
                id: confirmed

                width: page.columnWidth
                status: "not_listed"
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "The printer confirms: finished")
                zh: Say.zh(en)
            },
            FactLine {
                id: number

                readonly property string desk: QT_TRANSLATE_NOOP("visitor", "If staff are busy, wait by this number")

                objectName: "questionNumber"
                visible: root.message.number[0] !== ""
                width: page.columnWidth
                icon: "person"
                strong: true
                firstSize: Theme.lead
                zh: root.message.number[0] + "。" + Say.zh(desk)
                en: root.message.number[1] + ". " + desk
            },
            SlipOut {
                width: page.columnWidth
                room: page.readRoom - confirmed.height - where.height - 2 * page.readSpacing - (number.visible ? number.height + page.readSpacing : 0)
            },
            BiText {
                id: where

                width: page.columnWidth
                align: page.landscape ? Text.AlignLeft : Text.AlignHCenter
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Below the screen, by the light")
                zh: Say.zh(en)
            }
        ]
        acting: [
            FirstButton {
                objectName: "done"
                width: page.actWidth
                compact: true
                icon: "exit"
                disc: "check"
                en: QT_TRANSLATE_NOOP("visitor", "I have it. End and wipe")
                zh: Say.zh(en)
                onTouched: root.touches.done()
            },
            Flow {
                readonly property bool abreast: again.implicitWidth <= half && further.implicitWidth <= half
                readonly property int half: Math.floor((width - spacing) / 2)

                width: page.actWidth
                spacing: Theme.gap5

                SecondButton {
                    id: again

                    objectName: "retry"
                    visible: root.again
                    width: parent.abreast ? parent.half : parent.width
                    icon: "print"
                    disc: ""
                    en: QT_TRANSLATE_NOOP("visitor", "Nothing came. Print again")
                    zh: Say.zh(en)
                    onTouched: root.touches.retry()
                }
                SecondButton {
                    id: further

                    objectName: "back"
                    visible: root.further
                    width: parent.abreast ? parent.half : parent.width
                    icon: "home"
                    disc: ""
                    en: QT_TRANSLATE_NOOP("visitor", "Do something else")
                    zh: Say.zh(en)
                    onTouched: root.touches.back()
                }
            },
            FactLine {
                visible: !Theme.xl
                width: page.actWidth
                icon: "card"
                en: QT_TRANSLATE_NOOP("visitor", "Signed in with a card? Take it with you.")
                zh: Say.zh(en)
            }
        ]
    }
}

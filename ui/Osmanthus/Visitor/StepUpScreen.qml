import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The platform wants to know that the card's holder stands here: a one-time code by message.
VisitorScreen {
    id: root

    readonly property PersonView person: model as PersonView
    // What is typed stays here until OK, and goes with the screen.
    property string typed: ""

    function press(digit: string): void {
        if (typed.length < 6 && !person.checking)
            typed += digit;
    }
    function send(): void {
        const answer = typed;
        typed = "";
        if (answer !== "")
            touches.typeCode(answer);
    }

    Page {
        id: page

        // There is height for one of the two: where the message went, or that the code was not right.
        readonly property bool oneOnly: (landscape ? tight : tight && !Theme.xl) && root.person.wrong[0] !== ""

        anchors.fill: parent
        titleEn: root.person.started ? QT_TRANSLATE_NOOP("visitor", "Type the code from the message") : QT_TRANSLATE_NOOP("visitor", "One more step")
        titleZh: Say.zh(titleEn)
        leadZh: oneOnly ? "" : root.person.started ? root.person.sentTo[0] : Say.zh(root.why)
        leadEn: oneOnly ? "" : root.person.started ? root.person.sentTo[1] : root.why
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        readSpacing: Theme.gap8
        reading: [
            PersonPlane {
                width: page.columnWidth
                visible: !root.person.started
                person: root.person
            },
            CodeBoxes {
                visible: root.person.started
                width: page.columnWidth
                height: Theme.mm(!page.cramped ? 46 : page.oneOnly ? 28 : 36)
                typed: root.typed
            },
            FactLine {
                width: page.columnWidth
                visible: root.person.started && root.person.wrong[0] !== "" && !root.person.checking
                icon: "phone"
                firstSize: Theme.lead
                zh: root.person.wrong[0]
                en: root.person.wrong[1]
            },
            FactLine {
                width: page.columnWidth
                visible: root.person.checking
                icon: "clock"
                firstSize: Theme.lead
                en: root.person.started ? QT_TRANSLATE_NOOP("visitor", "Checking the code") : QT_TRANSLATE_NOOP("visitor", "Sending the message")
                zh: Say.zh(en)
            }
        ]
        acting: [
            FirstButton {
                objectName: "sendCode"
                visible: !root.person.started && !root.person.checking
                width: page.actWidth
                icon: "phone"
                en: QT_TRANSLATE_NOOP("visitor", "Send me the code")
                zh: Say.zh(en)
                onTouched: root.touches.sendCode()
            },
            BiText {
                visible: !root.person.started
                width: page.actWidth
                zh: root.person.sendTo[0]
                en: root.person.sendTo[1]
            },
            Keypad {
                visible: root.person.started
                across: Theme.low ? page.actWidth : 0
                x: page.landscape ? 0 : Math.round((page.actWidth - width) / 2)
                onDigitTouched: digit => root.press(digit)
                onClearTouched: root.typed = ""
                onOkTouched: root.send()
            }
        ]
    }
    readonly property string why: person.laid ? QT_TRANSLATE_NOOP("visitor", "Take your ID card back. Next, we send a code to your phone.") : QT_TRANSLATE_NOOP("visitor", "A card alone does not open a record. We send a code to your phone.")
}

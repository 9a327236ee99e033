pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What happened, what to do next, and the ways on that work now; the first of them first.
// retryEn, backEn and phoneEn name the ways; ended: nothing is left to wipe.
Page {
    id: root

    required property MessageView message
    required property Touches touches
    property string retryEn: QT_TRANSLATE_NOOP("visitor", "Sign in again")
    property string backEn: QT_TRANSLATE_NOOP("visitor", "Go on without printing")
    readonly property string phoneEn: QT_TRANSLATE_NOOP("visitor", "Use your phone instead")
    readonly property string doneEn: QT_TRANSLATE_NOOP("visitor", "All right, done")
    property string retryIcon: "restart"
    property bool ended: true
    readonly property list<string> ways: message.ways.length > 0 || !ended ? message.ways : ["done"]

    function words(way: string): string {
        return way === "retry" ? retryEn : way === "back" ? backEn : way === "choose_phone" ? phoneEn : doneEn;
    }
    function icon(way: string): string {
        return way === "retry" ? retryIcon : way === "back" ? "home" : way === "choose_phone" ? "phone" : "exit";
    }
    function take(way: string): void {
        if (way === "retry")
            touches.retry();
        else if (way === "back")
            touches.back();
        else if (way === "choose_phone")
            touches.choosePhone();
        else
            touches.done();
    }
    function named(way: string): string {
        return way === "choose_phone" ? "choosePhone" : way;
    }

    sprig: "sprig-small"
    headSpare: landscape || tight ? 0 : Theme.mm(100)
    titleZh: message.title[0]
    titleEn: message.title[1]
    leadZh: message.happened[0]
    leadEn: message.happened[1]
    reading: [
        Hairline {
            width: root.columnWidth
        },
        FactLine {
            width: root.columnWidth
            icon: "arrow"
            strong: true
            firstSize: Theme.label
            secondSize: Theme.body
            zh: root.message.next[0]
            en: root.message.next[1]
        },
        FactLine {
            visible: !root.cramped && !root.landscape || (!root.tight && (Theme.textSize === "S" || Theme.textSize === "M"))
            width: root.columnWidth
            icon: "person"
            firstSize: Theme.lead
            en: QT_TRANSLATE_NOOP("visitor", "The service desk can do all the same things")
            zh: Say.zh(en)
        },
        Hairline {
            width: root.columnWidth
        }
    ]
    acting: [
        Repeater {
            model: root.ways.slice(0, 1)

            FirstButton {
                required property string modelData

                objectName: root.named(modelData)
                width: root.actWidth
                en: root.words(modelData)
                zh: Say.zh(en)
                icon: root.icon(modelData)
                onTouched: root.take(modelData)
            }
        },
        Repeater {
            model: root.ways.slice(1)

            SecondButton {
                required property string modelData

                objectName: root.named(modelData)
                width: root.actWidth
                en: root.words(modelData)
                zh: Say.zh(en)
                icon: root.icon(modelData)
                onTouched: root.take(modelData)
            }
        }
    ]
}

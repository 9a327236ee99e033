pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Every list with its own answer, and the proof to take away.
VisitorScreen {
    id: root

    readonly property ListsView lists: model as ListsView

    Page {
        id: page

        anchors.fill: parent
        titleEn: QT_TRANSLATE_NOOP("visitor", "Am I on a list?")
        titleZh: Say.zh(titleEn)
        leadZh: page.cramped || page.landscape && (page.tight || Theme.textSize === "L") ? "" : root.lists.asked[0]
        leadEn: page.cramped || page.landscape && (page.tight || Theme.textSize === "L") ? "" : root.lists.asked[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        reading: [
            PagedColumn {
                id: rows

                width: page.columnWidth
                room: page.readRoom
                reserve: page.landscape ? 0 : turner.implicitHeight + page.readSpacing
                turn: root.lists.turn
                spacing: Theme.gap5
                model: root.lists.lines
                delegate: ListDelegate {
                    width: rows.width
                    low: page.landscape || page.tight
                    lying: page.tight && page.landscape
                    bare: page.tight && (page.landscape || page.cramped && root.lists.correct !== "")
                    visible: index >= rows.from && index < rows.until
                }
            },
            // Here in portrait, so that the room for the rows does not depend on their pages.
            PageTurner {
                id: turner

                visible: !page.landscape && rows.pages > 1
                width: page.columnWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            }
        ]
        acting: [
            PageTurner {
                visible: page.landscape && rows.pages > 1
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            },
            FirstButton {
                objectName: "correct"
                visible: root.lists.correct !== ""
                compact: page.tight
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "Ask for a correction")
                zh: Say.zh(en)
                onTouched: root.touches.contest("list", root.lists.correct)
            },
            SecondButton {
                objectName: "openCase"
                visible: root.lists.case !== ""
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "My request is under way")
                zh: Say.zh(en)
                onTouched: root.touches.openCase(root.lists.case)
            },
            SecondButton {
                objectName: "printProof"
                visible: root.lists.canPrint && root.lists.correct !== ""
                width: page.actWidth
                icon: "print"
                disc: "slip"
                en: QT_TRANSLATE_NOOP("visitor", "Print what the lists say")
                zh: Say.zh(en)
                onTouched: root.touches.printProof()
            },
            FirstButton {
                objectName: "printProof"
                visible: root.lists.canPrint && root.lists.correct === ""
                width: page.actWidth
                icon: "print"
                disc: "slip"
                en: root.lists.listed ? QT_TRANSLATE_NOOP("visitor", "Print what the lists say") : QT_TRANSLATE_NOOP("visitor", "Print proof")
                zh: Say.zh(en)
                onTouched: root.touches.printProof()
            },
            // In L a listed row can be as high as the page: the room is the page turner's then.
            BiText {
                visible: root.lists.canPrint && root.lists.correct === "" && !page.tight && !(root.lists.listed && Theme.textSize === "L")
                width: page.actWidth
                zh: root.lists.slipSays[0]
                en: root.lists.slipSays[1]
            },
            Banner {
                visible: !root.lists.canPrint
                width: page.actWidth
                icon: "slip"
                en: root.view.example ? QT_TRANSLATE_NOOP("visitor", "An example is never printed. Sign in, and here you print your own.") : !root.unit.printerFitted ? QT_TRANSLATE_NOOP("visitor", "This machine does not print. For paper, ask at the desk.") : root.unit.paperOut ? QT_TRANSLATE_NOOP("visitor", "No printing right now. The paper is used up. The answers stay readable here.") : QT_TRANSLATE_NOOP("visitor", "No printing right now. The answers stay readable here. For proof, ask at the desk.")
                zh: Say.zh(en)
            }
        ]
    }

    component ListDelegate: ListRow {
        required property int index
        // There is no height for the chain; its sentence says the same.
        property bool low: false
        // Lying on a small panel, or in large words: every row is low.
        property bool lying: false
        // Nor for the sentence of a listed row; the slip has both.
        property bool bare: false
        required timeZh
        required timeEn
        required wordZh
        required wordEn
        required property string meaningZh
        required property string meaningEn
        required property bool crowded
        required property string nameZh
        required property string nameEn
        required property string dayZh
        required property string dayEn
        required property string paidZh
        required property string paidEn
        required property string goneByZh
        required property string goneByEn
        required property string todayZh
        required property string todayEn
        required property bool late
        readonly property var paidStep: ({
                zh: Say.zh("paid"),
                en: QT_TRANSLATE_NOOP("visitor", "paid"),
                date: Theme.firstOf(paidZh, paidEn),
                state: "done"
            })
        readonly property var todayStep: ({
                zh: Say.zh("today"),
                en: QT_TRANSLATE_NOOP("visitor", "today"),
                date: late ? "" : Theme.firstOf(todayZh, todayEn),
                state: "now"
            })
        readonly property var goneStep: ({
                zh: Say.zh(late ? "had to be gone" : "must be gone by"),
                en: late ? QT_TRANSLATE_NOOP("visitor", "had to be gone") : QT_TRANSLATE_NOOP("visitor", "must be gone by"),
                date: Theme.firstOf(goneByZh, goneByEn),
                state: late ? "done" : "later"
            })

        zh: nameZh
        en: nameEn
        sentenceZh: bare && status === "listed" ? "" : meaningZh
        sentenceEn: bare && status === "listed" ? "" : meaningEn
        compact: crowded || lying || (low && status === "not_listed")
        dateZh: dayZh
        dateEn: dayEn
        steps: goneByZh === "" || low ? [] : late ? [paidStep, goneStep, todayStep] : [paidStep, todayStep, goneStep]
    }
}

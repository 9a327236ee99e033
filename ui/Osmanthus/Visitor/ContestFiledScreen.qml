import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// A case: its number, where it stands, who is next; and the visitor's statement to take back.
VisitorScreen {
    id: root

    readonly property SheetView sheet: model as SheetView
    readonly property bool answered: sheet.state === "corrected" || sheet.state === "upheld"

    SheetPage {
        id: page

        // There is no room for the way of the case beside large words; its lines say the same.
        readonly property bool brief: tight || landscape && Theme.textSize === "L"

        anchors.fill: parent
        sheet: root.sheet
        touches: root.touches
        leadZh: brief ? root.sheet.lead[0] : ""
        leadEn: brief ? root.sheet.lead[1] : ""
        above: [
            Plane {
                visible: !page.brief
                width: page.columnWidth
                height: number.height + way.height + note.height + 4 * Theme.gap8

                BiText {
                    id: number

                    x: Theme.gap10
                    y: Theme.gap8
                    width: parent.width - 2 * Theme.gap10
                    strong: true
                    firstSize: Theme.answer
                    secondSize: Theme.firstNote
                    zh: root.sheet.lead[0]
                    en: root.sheet.lead[1]
                }
                Chain {
                    id: way

                    y: number.y + number.height + Theme.gap8
                    width: parent.width
                    steps: [
                        {
                            zh: Say.zh("filed"),
                            en: QT_TRANSLATE_NOOP("visitor", "filed"),
                            date: Theme.firstOf(root.sheet.filed[0], root.sheet.filed[1]),
                            state: root.sheet.state === "filed" ? "now" : "done"
                        },
                        {
                            zh: Say.zh("source checks"),
                            en: QT_TRANSLATE_NOOP("visitor", "source checks"),
                            date: "",
                            state: root.answered ? "done" : root.sheet.state === "filed" ? "later" : "now"
                        },
                        {
                            zh: Say.zh(root.answered ? "answered" : "answer due"),
                            en: root.answered ? QT_TRANSLATE_NOOP("visitor", "answered") : QT_TRANSLATE_NOOP("visitor", "answer due"),
                            date: Theme.firstOf(root.sheet.due[0], root.sheet.due[1]),
                            state: root.answered ? "done" : "later"
                        }
                    ]
                }
                BiText {
                    id: note

                    x: Theme.gap10
                    y: way.y + way.height + Theme.gap8
                    width: parent.width - 2 * Theme.gap10
                    zh: root.sheet.note[0]
                    en: root.sheet.note[1]
                }
            }
        ]
        buttons: [
            FirstButton {
                objectName: "printThis"
                visible: root.sheet.can
                width: page.actWidth
                compact: true
                icon: "print"
                disc: "slip"
                en: QT_TRANSLATE_NOOP("visitor", "Print the slip of this case")
                zh: Say.zh(en)
                onTouched: root.touches.printThis()
            },
            SecondButton {
                objectName: "withdrawStatement"
                visible: root.sheet.more
                width: page.actWidth
                icon: "cross"
                disc: ""
                en: QT_TRANSLATE_NOOP("visitor", "Take my statement back")
                zh: Say.zh(en)
                onTouched: root.touches.withdrawStatement()
            }
        ]
    }
}

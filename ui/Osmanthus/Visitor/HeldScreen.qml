pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// Everything the platform holds about the visitor; what is sensitive shows while it is held down.
VisitorScreen {
    id: root

    readonly property HeldView held: model as HeldView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "What is held about me")
        titleZh: Say.zh(titleEn)
        leadZh: page.cramped ? "" : root.held.besides[0]
        leadEn: page.cramped ? "" : root.held.besides[1]
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom - (take.visible ? take.height + page.actSpacing : 0) - (amend.visible ? amend.height + page.actSpacing : 0)
                few: amend.visible ? 2 : 3
                turn: root.held.turn
                model: root.held.lines
                delegate: HeldRow {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.stillHere()
                }
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            },
            SecondButton {
                id: amend

                objectName: "amend"
                visible: root.held.canAmend
                width: page.actWidth
                icon: "contest"
                en: QT_TRANSLATE_NOOP("visitor", "Have something corrected or deleted")
                zh: Say.zh(en)
                onTouched: root.touches.amend()
            },
            SecondButton {
                id: take

                objectName: "printThis"
                visible: root.held.canPrint
                width: page.actWidth
                icon: "print"
                disc: "slip"
                en: QT_TRANSLATE_NOOP("visitor", "Print all of it, with nothing covered")
                zh: Say.zh(en)
                onTouched: root.touches.printThis()
            }
        ]
    }
}

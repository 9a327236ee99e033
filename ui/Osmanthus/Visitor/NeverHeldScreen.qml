pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What may not be held about anybody.
VisitorScreen {
    id: root

    readonly property CityView city: model as CityView
    property int turn: 0

    function go(page: int): void {
        turn = page;
        touches.stillHere();
    }

    Page {
        id: page

        anchors.fill: parent
        sprig: "sprig-small"
        titleEn: QT_TRANSLATE_NOOP("visitor", "What is never held")
        titleZh: Say.zh(titleEn)
        leadEn: QT_TRANSLATE_NOOP("visitor", "The law forbids to collect these about you.")
        leadZh: Say.zh(leadEn)
        actFollows: true
        onBackTouched: root.touches.back()
        onEndTouched: root.touches.end()
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                ruled: true
                room: page.actRoom - note.height - 2 * page.actSpacing
                turn: root.turn
                model: root.city.never
                delegate: NeverDelegate {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                }
            },
            FactLine {
                id: note

                width: page.actWidth
                icon: "lock"
                en: QT_TRANSLATE_NOOP("visitor", "Should the platform send one, this machine hides it and reports it.")
                zh: Say.zh(en)
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.go(rows.shown + 1)
                onPreviousTouched: root.go(rows.shown - 1)
            }
        ]
    }

    component NeverDelegate: Item {
        id: never

        required property int index
        required property string nameZh
        required property string nameEn

        implicitHeight: fact.height + Theme.gap10

        Accessible.role: Accessible.ListItem
        Accessible.name: Theme.firstOf(nameZh, nameEn)

        FactLine {
            id: fact

            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            icon: "cross"
            strong: true
            firstSize: Theme.label
            zh: never.nameZh
            en: never.nameEn
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}

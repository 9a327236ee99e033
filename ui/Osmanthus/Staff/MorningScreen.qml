pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// The morning card: what needs a hand first, with one sentence and one button; the rest is quiet.
StaffScreen {
    id: root

    function act(kind: string): void {
        if (kind === "test")
            staff.test();
        else
            staff.go(kind);
    }

    property int turn: 0
    // Three parts and more leave no height for everything twice.
    readonly property bool many: parts.count > 2
    readonly property bool bare: tight || landscape && many

    objectName: "morning"
    barPresent: false
    titleZh: staff.title[0]
    titleEn: staff.title[1]
    leadZh: bare && many ? "" : staff.lead[0]
    leadEn: bare && many ? "" : staff.lead[1]
    readSpacing: bare ? Theme.gap2 : Theme.gap5
    reading: [
        PagedColumn {
            id: parts

            readonly property int below: calm.visible ? calm.height + root.readSpacing : allFine.visible ? allFine.height + root.readSpacing : 0

            width: root.columnWidth
            room: root.readRoom - below
            reserve: root.landscape ? 0 : turner.implicitHeight + root.actSpacing
            turn: root.turn
            spacing: root.readSpacing
            model: root.staff.needy
            delegate: NeedyPart {
                width: parts.width
                visible: index >= parts.from && index < parts.until
                bare: root.bare
                onActed: root.act(act)
            }
        },
        CalmParts {
            id: calm

            visible: !root.landscape && !root.tight
            width: root.columnWidth
            topPadding: Theme.gap8
        },
        FactLine {
            id: allFine

            visible: !root.landscape && root.tight && !root.many && others.count > 0
            width: root.columnWidth
            status: "not_listed"
            en: QT_TRANSLATE_NOOP("visitor", "All other parts are fine")
            zh: Say.zh(en)
        },
        Repeater {
            id: others

            model: root.staff.calm

            Item {}
        }
    ]
    acting: [
        CalmParts {
            visible: root.landscape
            width: root.actWidth
            bottomPadding: Theme.gap15
        },
        PageTurner {
            id: turner

            width: root.actWidth
            list: parts
            onNextTouched: root.turn = parts.shown + 1
            onPreviousTouched: root.turn = parts.shown - 1
        },
        Row {
            spacing: Theme.gap5

            StaffTile {
                id: serve

                objectName: "serve"
                width: root.actWidth - 2 * (other.width + Theme.gap5)
                height: other.height
                first: true
                en: root.staff.serving ? QT_TRANSLATE_NOOP("visitor", "Serve visitors") : QT_TRANSLATE_NOOP("visitor", "Open")
                zh: Say.zh(en)
                noteZh: root.staff.openNote[0]
                noteEn: root.staff.openNote[1]
                onTouched: root.staff.serve()
            }
            StaffTile {
                id: other

                objectName: "goRestart"
                width: Math.floor((root.actWidth - 2 * Theme.gap5) * 0.29)
                height: Math.max(implicitHeight, wait.implicitHeight, serve.implicitHeight)
                icon: "restart"
                en: QT_TRANSLATE_NOOP("visitor", "Restart")
                zh: Say.zh(en)
                noteEn: QT_TRANSLATE_NOOP("visitor", "15 seconds")
                noteZh: Say.zh(noteEn)
                onTouched: root.staff.go("restart")
            }
            StaffTile {
                id: wait

                objectName: "goPause"
                width: other.width
                height: other.height
                icon: "pause"
                en: QT_TRANSLATE_NOOP("visitor", "Pause")
                zh: Say.zh(en)
                noteEn: QT_TRANSLATE_NOOP("visitor", "Visitors see why")
                noteZh: Say.zh(noteEn)
                onTouched: root.staff.go("pause")
            }
        }
    ]

    component CalmParts: Grid {
        id: grid

        // One language where there is no height for two of each.
        readonly property bool bare: root.tight || others.count > 8 && (root.landscape || parts.count > 1)

        columns: 2
        columnSpacing: Theme.gap5
        rowSpacing: bare ? Theme.gap2 : root.landscape ? Theme.gap5 : Theme.mm(9)

        Repeater {
            model: root.staff.calm

            CalmPart {
                width: Math.floor((grid.width - Theme.gap5) / 2)
                bare: grid.bare
            }
        }
    }
}

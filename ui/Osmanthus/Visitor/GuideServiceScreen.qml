pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// One service: where it is, whether it is open, what to bring; the way on the floor map, or the
// address elsewhere; and the same for a phone's camera.
VisitorScreen {
    id: root

    readonly property GuideView guide: model as GuideView
    readonly property bool here: guide.mapWidth > 0

    Page {
        id: page

        readonly property int module: Theme.mm(landscape && tight ? 1.0 : landscape || tight ? 1.2 : 1.5)
        readonly property bool mapShown: root.here && !Theme.xl && !smallPanel

        // Where the map would be there is room for the rest of the words.
        readonly property bool aside: landscape && !mapShown

        anchors.fill: parent
        titleZh: root.guide.name[0]
        titleEn: root.guide.name[1]
        leadZh: root.guide.where[0]
        leadEn: root.guide.where[1]
        // Nobody is signed in, so there is nothing to end: the place is the printer's.
        endPresent: root.guide.canPrint
        endEn: QT_TRANSLATE_NOOP("visitor", "Print the way")
        endZh: Say.zh(endEn)
        endIcon: "print"
        onEndTouched: root.touches.printThis()
        actFollows: true
        readSpacing: tight || landscape ? Theme.gap5 : Theme.gap8
        onBackTouched: root.touches.back()
        reading: [
            Banner {
                visible: root.guide.old[0] !== ""
                width: page.columnWidth
                kind: "unknown"
                zh: root.guide.old[0]
                en: root.guide.old[1]
            },
            FactLine {
                visible: root.guide.opening[0] !== ""
                width: page.columnWidth
                icon: "clock"
                strong: true
                firstSize: Theme.lead
                zh: root.guide.opening[0]
                en: root.guide.opening[1]
            },
            FactLine {
                width: page.columnWidth
                icon: ""
                zh: root.guide.hours[0] + (root.guide.caution[0] === "" ? "" : "。" + root.guide.caution[0])
                en: root.guide.hours[1] + (root.guide.caution[1] === "" ? "" : ". " + root.guide.caution[1])
            },
            More {
                visible: !page.aside
                width: page.columnWidth
            },
            TheWay {
                visible: page.landscape && page.mapShown && !page.tight && Theme.textSize !== "L"
                width: page.columnWidth
                firstSize: Theme.body
            }
        ]
        acting: [
            More {
                visible: page.aside
                width: page.actWidth
            },
            FloorPlan {
                visible: page.mapShown
                width: page.actWidth
                guide: root.guide
            },
            TheWay {
                visible: !page.cramped && !Theme.xl && !(page.mapShown && (page.landscape || Theme.textSize === "L"))
                width: page.actWidth
            }
        ]
    }

    // Where else to go, what to bring, whom to call.
    component More: Column {
        id: more

        spacing: page.readSpacing

        FactLine {
            visible: root.guide.address[0] !== ""
            width: more.width
            icon: "map"
            strong: true
            firstSize: Theme.lead
            zh: root.guide.address[0] + "。" + root.guide.way[0]
            en: root.guide.address[1] + ". " + root.guide.way[1]
        }
        FactLine {
            visible: root.guide.bring[0] !== ""
            width: more.width
            icon: "card"
            zh: root.guide.bring[0]
            en: root.guide.bring[1]
        }
        FactLine {
            visible: root.guide.call[0] !== ""
            width: more.width
            icon: "phone"
            zh: root.guide.call[0]
            en: root.guide.call[1]
        }
    }

    // The way for a phone's camera.
    component TheWay: TakeAlong {
        rows: root.guide.code
        moduleSize: page.module
        en: QT_TRANSLATE_NOOP("visitor", "Scan to take the way along. It opens no page, and nobody learns of it.")
        zh: Say.zh(en)
    }
}

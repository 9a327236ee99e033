pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Where do I go for ...? Every service a touch away from its counter, or from where else it is done.
VisitorScreen {
    id: root

    readonly property GuideView guide: model as GuideView

    Page {
        id: page

        anchors.fill: parent
        actFollows: true
        titleEn: QT_TRANSLATE_NOOP("visitor", "Where do I go for…?")
        titleZh: Say.zh(titleEn)
        endPresent: false
        onBackTouched: root.touches.back()
        reading: [
            Banner {
                visible: root.guide.old[0] !== ""
                width: page.columnWidth
                kind: "unknown"
                zh: root.guide.old[0]
                en: root.guide.old[1]
            }
        ]
        acting: [
            PagedColumn {
                id: rows

                width: page.actWidth
                room: page.actRoom
                turn: root.guide.turn
                spacing: Theme.gap2
                model: root.guide.services
                delegate: ServiceRow {
                    width: rows.width
                    visible: index >= rows.from && index < rows.until
                    onTouched: root.touches.service(serviceId)
                }
            },
            PageTurner {
                width: page.actWidth
                list: rows
                onNextTouched: root.touches.nextPage()
                onPreviousTouched: root.touches.previousPage()
            }
        ]
    }
}

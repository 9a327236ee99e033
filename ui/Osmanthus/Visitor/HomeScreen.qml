import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The jobs that work now, then the neutral-first view of the record.
VisitorScreen {
    id: root

    readonly property HomeView home: model as HomeView
    readonly property string question: QT_TRANSLATE_NOOP("visitor", "What brings you here?")

    Page {
        id: page

        anchors.fill: parent
        sprig: "sprig"
        actFirst: true
        titleZh: root.home.greeting[0]
        titleEn: root.home.greeting[1]
        leadEn: landscape || cramped ? "" : root.question
        leadZh: leadEn === "" ? "" : Say.zh(leadEn)
        headSpare: tight || landscape ? 0 : Theme.mm(150)
        readSpacing: tight ? Theme.gap5 : landscape ? Theme.gap8 : Theme.gap10
        backPresent: false
        onEndTouched: root.touches.end()
        acting: [
            BiText {
                visible: page.landscape && !page.tight
                width: Math.round(page.actWidth * 0.6)
                height: implicitHeight + Theme.gap8
                firstSize: Theme.label
                secondSize: Theme.body
                en: root.question
                zh: Say.zh(en)
            },
            FirstButton {
                objectName: "jobLists"
                width: page.actWidth
                icon: "list"
                en: root.home.canPrint ? QT_TRANSLATE_NOOP("visitor", "Am I on a list? Print proof") : QT_TRANSLATE_NOOP("visitor", "Am I on a list?")
                zh: Say.zh(en)
                onTouched: root.touches.lists()
            },
            SecondButton {
                objectName: "jobContest"
                visible: root.home.canContest
                width: page.actWidth
                icon: "contest"
                en: root.home.underWay ? QT_TRANSLATE_NOOP("visitor", "My case is under way") : page.tight ? QT_TRANSLATE_NOOP("visitor", "Contest or add an entry") : QT_TRANSLATE_NOOP("visitor", "Contest an entry, or add a missing one")
                zh: Say.zh(en)
                onTouched: root.touches.contests()
            },
            SecondButton {
                objectName: "jobRecord"
                width: page.actWidth
                icon: "score"
                en: QT_TRANSLATE_NOOP("visitor", "My score and every entry")
                zh: Say.zh(en)
                onTouched: root.touches.record()
            }
        ]
        reading: [
            BandLine {
                visible: root.view.scale.banded
                width: page.columnWidth
                value: root.home.score
                scaling: root.view.scale
            },
            ScoreLine {
                visible: !root.view.scale.banded
                width: page.columnWidth
                value: root.home.score
                neutral: root.home.neutral
                highest: root.home.highest
                points: root.home.points
                ring: Theme.mm(page.landscape ? 56 : 51)
            },
            BiText {
                width: page.columnWidth
                align: Text.AlignHCenter
                firstSize: Theme.lead
                strong: true
                zh: root.home.standing[0]
                en: root.home.standing[1]
            },
            Hairline {
                visible: !page.cramped
                width: page.columnWidth
            },
            Touchable {
                objectName: "coverage"
                visible: !page.cramped
                width: page.columnWidth
                height: sources.height
                corner: 0
                spoken: Theme.firstOf(root.home.sources[0], root.home.sources[1])
                onTouched: root.touches.coverage()

                CoverageLine {
                    id: sources

                    width: parent.width
                    connected: root.home.connected
                    total: root.home.total
                    bare: page.tight || page.landscape
                    zh: root.home.sources[0]
                    en: root.home.sources[1]
                }
            }
        ]
    }
}

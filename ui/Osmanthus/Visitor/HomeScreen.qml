import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The jobs that work now, then the neutral-first view of the record.
VisitorScreen {
    id: root

    readonly property HomeView home: model as HomeView
    readonly property string question: QT_TRANSLATE_NOOP("visitor", "What brings you here?")

    // Four jobs stand a little closer where there is less height.
    readonly property int squeeze: page.landscape && page.tight ? Theme.mm(4) : 0
    readonly property int least: Theme.mm(page.landscape || page.tight ? 31 : 35)

    Page {
        id: page

        // What is left for the sources when score and standing are told; none, their count, or all.
        readonly property int spared: readRoom - (root.view.scale.banded ? bands.height : line.height) - stands.implicitHeight - 3 * readSpacing

        anchors.fill: parent
        sprig: "sprig"
        actFirst: true
        choiceSheets: Theme.elder && root.home.hasPerks ? 2 : 1
        titleZh: tight && !landscape ? root.home.asking[0] : root.home.greeting[0]
        titleEn: tight && !landscape ? root.home.asking[1] : root.home.greeting[1]
        leadEn: tight ? "" : root.question
        leadZh: leadEn === "" ? "" : Say.zh(leadEn)
        headSpare: tight || landscape ? 0 : Theme.mm(150)
        readSpacing: tight ? Theme.gap5 : landscape ? Theme.gap8 : Theme.gap10
        backPresent: false
        actSpacing: root.squeeze > 0 ? Theme.mm(3) : Theme.gap5
        asideEn: root.home.ownData && (choiceSheets === 1 || choiceSheet === 1) ? QT_TRANSLATE_NOOP("visitor", "About my data") : ""
        asideZh: asideEn === "" ? "" : Say.zh(asideEn)
        onAsideTouched: root.touches.aboutMyData()
        onEndTouched: root.touches.end()
        acting: [
            FirstButton {
                objectName: "jobLists"
                visible: page.choiceSheet === 0
                compact: page.landscape && page.tight
                width: page.actWidth
                icon: "list"
                en: root.home.canPrint ? QT_TRANSLATE_NOOP("visitor", "Am I on a list? Print proof") : QT_TRANSLATE_NOOP("visitor", "Am I on a list?")
                zh: Say.zh(en)
                onTouched: root.touches.lists()
            },
            SecondButton {
                least: root.least
                height: implicitHeight - root.squeeze
                objectName: "jobContest"
                visible: root.home.canContest && page.choiceSheet === 0
                width: page.actWidth
                icon: "contest"
                en: root.home.underWay ? QT_TRANSLATE_NOOP("visitor", "My case is under way") : page.tight || page.landscape || Theme.textSize === "L" ? QT_TRANSLATE_NOOP("visitor", "Contest or add an entry") : QT_TRANSLATE_NOOP("visitor", "Contest an entry, or add a missing one")
                zh: Say.zh(en)
                onTouched: root.touches.contests()
            },
            SecondButton {
                least: root.least
                height: implicitHeight - root.squeeze
                objectName: "jobPerks"
                visible: root.home.hasPerks && (page.choiceSheets === 1 || page.choiceSheet === 1)
                width: page.actWidth
                icon: "use"
                en: QT_TRANSLATE_NOOP("visitor", "What my score is good for")
                zh: Say.zh(en)
                onTouched: root.touches.perks()
            },
            SecondButton {
                least: root.least
                height: implicitHeight - root.squeeze
                objectName: "jobRecord"
                visible: page.choiceSheet === 0
                width: page.actWidth
                icon: "score"
                en: QT_TRANSLATE_NOOP("visitor", "My score and every entry")
                zh: Say.zh(en)
                onTouched: root.touches.record()
            }
        ]
        reading: [
            BandLine {
                id: bands

                visible: root.view.scale.banded
                width: page.columnWidth
                value: root.home.score
                scaling: root.view.scale
            },
            ScoreLine {
                id: line

                visible: !root.view.scale.banded
                width: page.columnWidth
                value: root.home.score
                neutral: root.home.neutral
                highest: root.home.highest
                points: root.home.points
                ring: Theme.mm(page.landscape ? 56 : 51)
            },
            BiText {
                id: stands

                visible: page.spared > -2 * Theme.gap8
                width: page.columnWidth
                align: Text.AlignHCenter
                firstSize: Theme.lead
                strong: true
                zh: page.tight ? root.home.brief[0] : root.home.standing[0]
                en: page.tight ? root.home.brief[1] : root.home.standing[1]
            },
            Hairline {
                visible: coverage.visible
                width: page.columnWidth
            },
            Touchable {
                id: coverage

                objectName: "coverage"
                // Where few things stand to be touched they are the jobs; the record tells the sources.
                live: !Theme.reach && !Theme.elder
                visible: page.spared >= Math.max(Theme.mm(21), Math.round(1.5 * (Theme.body + Theme.note)))
                width: page.columnWidth
                height: Math.max(sources.height, Theme.touch)
                corner: 0
                spoken: Theme.firstOf(root.home.sources[0], root.home.sources[1])
                onTouched: root.touches.coverage()

                CoverageLine {
                    id: sources

                    width: parent.width
                    connected: root.home.connected
                    total: root.home.total
                    bare: page.landscape || page.tight || page.spared < Theme.mm(Theme.textSize === "L" ? 90 : 62)
                    zh: root.home.sources[0]
                    en: root.home.sources[1]
                }
            }
        ]
    }
}

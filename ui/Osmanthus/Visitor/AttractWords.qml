import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// What this is, and the jobs that can be done here. room: the height there is.
Column {
    id: root

    required property UnitView unit
    required property bool landscape
    required property real room
    readonly property bool told: unit.today[0] !== ""
    readonly property bool abreast: !landscape && lists.implicitWidth + record.implicitWidth + Theme.gap10 <= width

    spacing: Theme.gap8

    BiText {
        id: sentence

        // What works today is more than what this is.
        visible: !root.told || height + today.height + root.spacing <= root.room
        width: parent.width
        strong: true
        firstSize: Theme.label
        secondSize: Theme.body
        en: QT_TRANSLATE_NOOP("visitor", "See your own public credit record here. Free, and on trial.")
        zh: Say.zh(en)
    }
    Banner {
        id: today

        visible: root.told
        width: parent.width
        icon: "clock"
        zh: root.unit.today[0]
        en: root.unit.today[1]
    }
    Hairline {
        visible: !root.landscape && jobs.visible
        width: parent.width
    }
    Grid {
        id: jobs

        // The jobs come again later; the sentence and the buttons do not give way to them.
        visible: (root.unit.cardReady || root.unit.phoneReady) && sentence.height + (root.told ? today.height + root.spacing : 0) + 2 * root.spacing + Theme.hairLine + implicitHeight <= root.room
        width: parent.width
        columns: root.abreast ? 2 : 1
        columnSpacing: Theme.gap10
        rowSpacing: Theme.gap5

        FactLine {
            id: lists

            width: root.abreast ? Math.round((root.width - Theme.gap10) / 2) : root.width
            icon: "list"
            firstSize: Theme.lead
            strong: true
            en: root.told && !root.unit.printerReady ? QT_TRANSLATE_NOOP("visitor", "Am I on a list?") : QT_TRANSLATE_NOOP("visitor", "Am I on a list? Print proof")
            zh: Say.zh(en)
        }
        FactLine {
            id: record

            width: lists.width
            icon: "score"
            firstSize: Theme.lead
            strong: true
            en: QT_TRANSLATE_NOOP("visitor", "My score and every entry")
            zh: Say.zh(en)
        }
    }
}

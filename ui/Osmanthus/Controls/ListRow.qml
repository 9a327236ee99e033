pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// One defaulter list and what it answered. status: "not_listed" "listed" "removed" "unknown";
// zh, en: the list's name; timeZh, timeEn: when it answered, or how often it was asked;
// wordZh, wordEn: the status word (fixed by status); dateZh, dateEn: beside the
// word; sentenceZh, sentenceEn: what this means for the visitor; steps: the chain of a listed row
// (see Chain). compact: the low form for a list that is not the matter here.
ListFacts {
    id: root

    readonly property string heard: [Theme.firstOf(zh, en), Theme.firstOf(wordZh, wordEn), Theme.firstOf(dateZh, dateEn), Theme.firstOf(timeZh, timeEn), Theme.firstOf(sentenceZh, sentenceEn), ...(listed ? steps.map(step => Theme.firstOf(step.zh, step.en) + " " + step.date) : [])].filter(part => part !== "").join(", ")

    implicitWidth: Theme.mm(296)
    implicitHeight: compact ? low.implicitHeight : full.implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: heard

    Plane {
        visible: !root.silent
        anchors.fill: parent
        strong: root.listed
    }
    Loader {
        anchors.fill: parent
        active: root.silent
        sourceComponent: SilentGround {}
    }
    Loader {
        id: full

        active: !root.compact
        width: root.width
        sourceComponent: ListAnswer {
            row: root
        }
    }
    Loader {
        id: low

        active: root.compact
        width: root.width
        sourceComponent: ListAnswerLow {
            row: root
        }
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Nothing is recorded, as with most people: what that means, what is not known, what may be missing.
// Signal claimTouched().
Column {
    id: root

    required property RecordView record
    // Little height: what the button says already is left out.
    property bool brief: false
    // What nothing recorded means is said elsewhere on the page.
    property bool meant: false

    signal claimTouched

    spacing: brief ? Theme.gap5 : Theme.gap8

    Hairline {
        visible: !root.brief
        width: root.width
    }
    FactLine {
        visible: !root.meant
        width: root.width
        icon: "score"
        strong: true
        firstSize: root.brief ? Theme.body : Theme.lead
        en: QT_TRANSLATE_NOOP("visitor", "Nothing is recorded. Everybody starts here: it is neither good nor bad.")
        zh: Say.zh(en)
    }
    FactLine {
        width: root.width
        status: "unknown"
        zh: root.record.unseen[0]
        en: root.record.unseen[1]
    }
    FactLine {
        visible: root.record.canClaim && !root.brief
        width: root.width
        icon: "contest"
        en: QT_TRANSLATE_NOOP("visitor", "Volunteered, donated, paid something off? If it should be here, ask for it.")
        zh: Say.zh(en)
    }
    SecondButton {
        objectName: "claim"
        visible: root.record.canClaim
        width: root.width
        icon: "map"
        en: QT_TRANSLATE_NOOP("visitor", "Something is missing")
        zh: Say.zh(en)
        onTouched: root.claimTouched()
    }
}

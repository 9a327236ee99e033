import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Nothing is recorded, as with most people: what that means, what is not known, what may be missing.
// Signal claimTouched().
Column {
    id: root

    required property RecordView record

    signal claimTouched

    spacing: Theme.gap8

    Hairline {
        width: root.width
    }
    FactLine {
        width: root.width
        icon: "score"
        strong: true
        firstSize: Theme.lead
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
        visible: root.record.canClaim
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

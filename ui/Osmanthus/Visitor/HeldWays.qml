import QtQuick
import Osmanthus.Controls
import Osmanthus.View

// What can be done with what is held: have something of it amended, or take all of it along.
Column {
    id: root

    required property HeldView held
    required property Touches touches

    SecondButton {
        objectName: "amend"
        visible: root.held.canAmend
        width: root.width
        icon: "contest"
        en: QT_TRANSLATE_NOOP("visitor", "Have something corrected or deleted")
        zh: Say.zh(en)
        onTouched: root.touches.amend()
    }
    SecondButton {
        objectName: "printThis"
        visible: root.held.canPrint
        width: root.width
        icon: "print"
        disc: "slip"
        en: QT_TRANSLATE_NOOP("visitor", "Print all of it, with nothing covered")
        zh: Say.zh(en)
        onTouched: root.touches.printThis()
    }
}

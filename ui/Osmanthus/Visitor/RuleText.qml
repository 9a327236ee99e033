import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The way to a rule's official text: a code for a phone, and the address for whoever has none.
Item {
    id: root

    required property RuleView rule
    readonly property bool abreast: code.width + Theme.gap10 + Theme.mm(100) <= width

    implicitHeight: abreast ? Math.max(code.height, words.height) : code.height + Theme.gap5 + words.height

    QrCode {
        id: code

        rows: root.rule.code
        moduleSize: Theme.mm(2)
    }
    Column {
        id: words

        x: root.abreast ? code.width + Theme.gap10 : 0
        y: root.abreast ? Math.round((root.height - height) / 2) : code.height + Theme.gap5
        width: root.width - x
        spacing: Theme.gap5

        BiText {
            width: parent.width
            firstSize: Theme.lead
            strong: true
            en: QT_TRANSLATE_NOOP("visitor", "The official text")
            zh: Say.zh(en)
        }
        Words {
            width: parent.width
            wrapMode: Text.WrapAnywhere
            text: root.rule.url
        }
    }
}

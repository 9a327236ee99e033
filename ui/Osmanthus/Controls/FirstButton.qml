import QtQuick
import Osmanthus.Theme

// The one first answer of a screen. zh, en; icon ("" for none); disc: icon in the gold disc (arrow,
// or what will happen: slip, check); compact: the short form. Signal touched().
WideButton {
    id: root

    property bool compact: false

    kind: "first"
    golden: true
    firstSize: compact ? Theme.firstShort : Theme.firstLabel
    secondSize: Theme.firstNote
    padding: compact ? Theme.mm(10.5) : Theme.mm(12.5)
    iconSize: compact && !Theme.xl ? Theme.mm(15) : Theme.mm(25)
    iconGap: compact ? Theme.mm(10.6) : Theme.mm(9.3)
    discSize: compact ? Theme.mm(21) : Theme.mm(26)
    least: Theme.low ? Theme.mm(38) : compact ? Theme.mm(43) : Theme.mm(52)
}

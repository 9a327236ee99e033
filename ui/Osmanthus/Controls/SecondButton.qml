import QtQuick
import Osmanthus.Theme

// Any other way on. zh, en; icon ("" for none); disc: icon in the ring, "" for no ring.
// At XL the ring goes and the icon grows. Signal touched().
WideButton {
    kind: "plane"
    iconSize: Theme.xl ? Theme.mm(25) : Theme.mm(15)
    discDropped: Theme.xl
    least: Theme.mm(Theme.low ? 31 : 35)
}

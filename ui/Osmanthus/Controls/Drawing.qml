import QtQuick
import Osmanthus.Theme

// A drawing from the art folder, by name without ending: hero, gate-quiet, sprig, sprig-small, card-480,
// phone-480. Never enlarged past its own size. ornament: only decoration, gone at XL, in the 20:1 modes and
// in a city it is not of.
Image {
    id: root

    required property string name
    property bool ornament: name.startsWith("sprig")

    visible: !ornament || (Theme.drawn && !Theme.xl)
    source: Qt.resolvedUrl("../../../assets/art/" + name + ".png")
    fillMode: Image.PreserveAspectFit
    smooth: true
    Accessible.ignored: true
}

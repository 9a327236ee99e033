import QtQuick

// A part of the house that few visitors see: it is made when it is first wanted, not before the
// first picture, and stays.
Loader {
    id: root

    required property bool wanted
    default property alias part: root.sourceComponent

    visible: wanted
    active: false
    onWantedChanged: active = active || wanted
}

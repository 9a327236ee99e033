import QtQuick
import Osmanthus.Theme

// A calm notice under the title. kind "plain" (tile bar and icon) or "unknown" (nobody answered:
// hatch and mark); zh, en; icon. It takes part in the layout and never covers anything.
Item {
    id: root

    property string kind: "plain"
    required property string zh
    property string en: ""
    property string icon: ""
    readonly property bool silent: kind === "unknown"
    readonly property int headSize: Theme.mm(17)
    // The sign gives way where the words then stand on one line, and to the largest words.
    readonly property int beside: width - Theme.gap5 - words.implicitWidth
    readonly property bool headShown: (silent || icon !== "") && (beside >= Theme.mm(34) || beside < Theme.gap10 && !Theme.xl)

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(Theme.mm(35), words.height + Theme.gap10)

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Theme.firstOf(zh, en)

    Plane {
        visible: !root.silent
        anchors.fill: parent
        touchable: true
    }
    Rectangle {
        visible: !root.silent
        width: Theme.mm(3.7)
        height: parent.height
        color: Theme.ring
    }
    Loader {
        anchors.fill: parent
        active: root.silent
        sourceComponent: SilentGround {}
    }
    Icon {
        visible: !root.silent && root.headShown
        x: Theme.mm(11)
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
    }
    StatusMark {
        visible: root.silent && root.headShown
        x: Theme.mm(9.5)
        anchors.verticalCenter: parent.verticalCenter
        status: "unknown"
        size: root.headSize
    }
    BiText {
        id: words

        x: root.headShown ? Theme.mm(34) : Theme.gap10
        width: root.width - x - Theme.gap5
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        firstSize: Theme.lead
        zh: root.zh
        en: root.en
    }
}

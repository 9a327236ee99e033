import QtQuick
import Osmanthus.Theme

// The last row of controls: Back at the left, End beside it, always in this place.
// backPresent, endPresent; backZh, backEn, endZh, endEn, endIcon; signals backTouched, endTouched.
// asideZh, asideEn: a quiet way that stands where Back is on a screen that has nothing behind it;
// signal asideTouched. They are found as objects "back", "end" and "aside".
Item {
    id: root

    property bool backPresent: true
    property bool endPresent: true
    property string backZh: "返回"
    property string backEn: "Back"
    property string endZh: "结束，清除我的资料"
    property string endEn: "End and wipe"
    property string endIcon: "exit"
    property string asideZh: ""
    property string asideEn: ""
    property string asideIcon: "person"
    readonly property bool asidePresent: asideEn !== "" && !backPresent

    signal backTouched
    signal endTouched
    signal asideTouched

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(backPresent ? back.implicitHeight : 0, endPresent ? end.implicitHeight : 0, asidePresent ? aside.implicitHeight : 0)

    QuietButton {
        id: back

        objectName: "back"
        visible: root.backPresent
        width: Math.min(Theme.mm(93), Math.round(root.width * 0.4))
        height: root.height
        zh: root.backZh
        en: root.backEn
        icon: "back"
        onTouched: root.backTouched()
    }
    QuietButton {
        id: aside

        objectName: "aside"
        visible: root.asidePresent
        width: Math.round((root.width - Theme.gap5) * 0.42)
        height: root.height
        zh: root.asideZh
        en: root.asideEn
        icon: root.asideIcon
        onTouched: root.asideTouched()
    }
    QuietButton {
        id: end

        objectName: "end"
        visible: root.endPresent
        x: root.backPresent ? back.width + Theme.gap5 : root.asidePresent ? aside.width + Theme.gap5 : 0
        width: root.width - x
        height: root.height
        zh: root.endZh
        en: root.endEn
        icon: root.endIcon
        onTouched: root.endTouched()
    }
}

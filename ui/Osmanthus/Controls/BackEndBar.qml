import QtQuick
import Osmanthus.Theme

// The last row of controls: Back at the left, End beside it, always in this place.
// backPresent, endPresent; backZh, backEn, endZh, endEn, endIcon; signals backTouched, endTouched.
// asideZh, asideEn: a quiet way that stands where Back is on a screen that has nothing behind it;
// signal asideTouched. printPresent: "Print this" between Back and End; signal printTouched.
// They are found as objects "back", "end", "aside" and "printThis".
Item {
    id: root

    property bool backPresent: true
    property bool endPresent: true
    property bool printPresent: false
    // Three buttons share the row: at XL the last one has room for its short words only.
    readonly property bool crowded: printPresent && Theme.xl
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
    signal printTouched

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(backPresent ? back.implicitHeight : 0, endPresent ? end.implicitHeight : 0, asidePresent ? aside.implicitHeight : 0, printPresent ? take.implicitHeight : 0)

    QuietButton {
        id: back

        objectName: "back"
        visible: root.backPresent
        width: Math.min(Theme.mm(93), Math.round(root.width * (root.printPresent ? 0.26 : 0.4)))
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
        id: take

        objectName: "printThis"
        visible: root.printPresent
        x: back.width + Theme.gap5
        width: back.width
        height: root.height
        zh: "打印这页"
        en: "Print this"
        icon: "print"
        onTouched: root.printTouched()
    }
    QuietButton {
        id: end

        objectName: "end"
        visible: root.endPresent
        x: (root.backPresent ? back.width + Theme.gap5 : root.asidePresent ? aside.width + Theme.gap5 : 0) + (root.printPresent ? take.width + Theme.gap5 : 0)
        width: root.width - x
        height: root.height
        zh: root.crowded ? "结束" : root.endZh
        en: root.crowded ? "End" : root.endEn
        icon: root.endIcon
        onTouched: root.endTouched()
    }
}

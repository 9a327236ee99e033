import QtQuick
import Osmanthus.Theme

// The last row of controls: Back at the left, End beside it, always in this place.
// backPresent, endPresent; backZh, backEn, endZh, endEn, endIcon; signals backTouched, endTouched.
// asideZh, asideEn: a quiet way that stands where Back is on a screen that has nothing behind it;
// signal asideTouched. printPresent: "Print this" between Back and End; signal printTouched.
// morePresent: what is touched has further pages; signal moreTouched.
// They are found as objects "back", "end", "aside", "printThis" and "more".
Item {
    id: root

    property bool backPresent: true
    property bool endPresent: true
    property bool printPresent: false
    property bool morePresent: false
    // Buttons between Back and End: End has room for its short words only, at XL or with two of them.
    readonly property int between: (printPresent ? 1 : 0) + (morePresent ? 1 : 0)
    readonly property int parts: between + (backPresent || asidePresent ? 1 : 0) + (endPresent ? 1 : 0)
    readonly property bool crowded: morePresent || (printPresent || Theme.reach) && Theme.xl
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
    signal moreTouched

    readonly property int share: Math.floor((width - (parts - 1) * Theme.gap5) / Math.max(1, parts))

    implicitWidth: Theme.mm(296)
    implicitHeight: Math.max(backPresent ? back.implicitHeight : 0, endPresent ? end.implicitHeight : 0, asidePresent ? aside.implicitHeight : 0, printPresent ? take.implicitHeight : 0, morePresent ? more.implicitHeight : 0)

    QuietButton {
        id: back

        near: true
        objectName: "back"
        visible: root.backPresent
        width: root.morePresent ? root.share : Math.min(Theme.mm(93), Math.round(root.width * (root.printPresent ? 0.26 : 0.4)))
        height: root.height
        zh: root.backZh
        en: root.backEn
        icon: "back"
        onTouched: root.backTouched()
    }
    QuietButton {
        id: aside

        near: true
        objectName: "aside"
        visible: root.asidePresent
        width: root.morePresent ? root.share : Math.round((root.width - Theme.gap5) * 0.42)
        height: root.height
        zh: root.asideZh
        en: root.asideEn
        icon: root.asideIcon
        onTouched: root.asideTouched()
    }
    QuietButton {
        id: more

        near: true
        objectName: "more"
        visible: root.morePresent
        x: (root.backPresent ? back.width + Theme.gap5 : root.asidePresent ? aside.width + Theme.gap5 : 0) + (root.printPresent ? take.width + Theme.gap5 : 0)
        width: root.share
        height: root.height
        zh: "更多"
        en: "More"
        icon: "down"
        onTouched: root.moreTouched()
    }
    QuietButton {
        id: take

        near: true
        objectName: "printThis"
        visible: root.printPresent
        x: back.width + Theme.gap5
        width: root.morePresent ? root.share : back.width
        height: root.height
        zh: "打印这页"
        en: "Print this"
        icon: "print"
        onTouched: root.printTouched()
    }
    QuietButton {
        id: end

        near: true
        objectName: "end"
        visible: root.endPresent
        x: (root.backPresent ? back.width + Theme.gap5 : root.asidePresent ? aside.width + Theme.gap5 : 0) + (root.printPresent ? take.width + Theme.gap5 : 0) + (root.morePresent ? more.width + Theme.gap5 : 0)
        width: root.width - x
        height: root.height
        zh: root.crowded ? "结束" : root.endZh
        en: root.crowded ? "End" : root.endEn
        icon: root.endIcon
        onTouched: root.endTouched()
    }
}

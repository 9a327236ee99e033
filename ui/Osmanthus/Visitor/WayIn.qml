import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// One of two equal ways in: picture, name, and whether it works now. open: it does; one that does
// not is no control, and says so. art; zh, en; factStatus, factZh, factEn; moreStatus or moreIcon,
// moreZh, moreEn: a second fact while it works. told: to be read only, and touched elsewhere.
// Signal touched().
Touchable {
    id: root

    required property bool open
    property bool told: false
    required property string art
    property string zh: ""
    property string en: ""
    property string factStatus: open ? "not_listed" : "unknown"
    property string factZh: ""
    property string factEn: ""
    property string moreStatus: ""
    property string moreIcon: ""
    property string moreZh: ""
    property string moreEn: ""
    readonly property bool pictured: Theme.standard && !Theme.xl && width > Theme.mm(240) && !(slim && Theme.textSize === "L")
    readonly property int pictureWidth: pictured ? Math.round(width * 0.317) : 0
    readonly property int line: Theme.controlLine
    readonly property int textX: pictureWidth + Theme.mm(15)
    // There is no room for the second fact.
    property bool slim: Theme.xl
    property int least: Theme.mm(56)

    live: open && !told
    spoken: Theme.firstOf(zh, en)
    implicitHeight: Math.max(least, words.y + words.height + (slim ? Theme.gap5 + Theme.gap2 : 2 * Theme.gap8) + (facts.visible ? facts.height : 0))

    ButtonLook {
        id: look

        kind: "plane"
        pressed: root.pressed
    }
    ButtonFace {
        visible: root.live
        look: look
    }
    Plane {
        visible: !root.live
        anchors.fill: parent
    }
    Rectangle {
        visible: root.pictured
        x: root.line
        y: root.line
        width: root.pictureWidth
        height: parent.height - 2 * root.line
        radius: Theme.radius - root.line
        topRightRadius: 0
        bottomRightRadius: 0
        color: root.pressed ? look.fill : Theme.shade
    }
    Drawing {
        visible: root.pictured
        name: root.art
        x: root.line
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(480, root.pictureWidth)
        height: Math.min(576, parent.height - 2 * root.line)
    }
    BiText {
        id: words

        x: root.textX
        y: root.slim ? Theme.gap2 : Theme.gap10
        width: root.width - x - (disc.visible ? disc.width + Theme.gap20 : Theme.gap10)
        strong: true
        firstSize: Theme.answer
        secondSize: Theme.body
        zh: root.zh
        en: root.en
        ink: look.ink
        ink2: look.ink2
    }
    Disc {
        id: disc

        visible: root.live
        x: root.width - width - Theme.gap10
        y: words.y
        icon: "arrow"
        golden: true
        ink: look.ink
    }
    Column {
        id: facts

        x: root.textX
        y: words.y + words.height + Math.max(root.slim ? Theme.gap5 : Theme.gap8, Math.round((root.height - words.y - words.height - height) * 0.45))
        width: root.width - x - Theme.gap10
        spacing: Theme.gap8

        FactLine {
            width: parent.width
            status: root.factStatus
            zh: root.factZh
            en: root.factEn
        }
        FactLine {
            width: parent.width
            visible: root.open && root.moreEn !== "" && !root.slim
            status: root.moreStatus
            icon: root.moreIcon
            zh: root.moreZh
            en: root.moreEn
        }
    }
}

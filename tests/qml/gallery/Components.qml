pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme
import Osmanthus.Controls

// Every component in its states, on one portrait page, as the look asks for them.
Rectangle {
    id: root

    readonly property int edge: Theme.mm(15)
    readonly property int wide: width - 2 * edge

    width: 1080
    height: 1920
    color: Theme.wall

    component Caption: Words {
        size: Theme.note
        strong: true
        color: Theme.ink2
    }
    component Rule: Hairline {
        x: root.edge
        width: root.wide
    }
    component Mark: Item {
        id: mark

        required property string status
        required property string zh
        required property string en

        StatusMark {
            id: large

            status: mark.status
        }
        StatusMark {
            x: large.width + Theme.gap5
            y: large.height - height
            status: mark.status
            small: true
        }
        BiText {
            y: large.height + Theme.gap1
            strong: true
            firstSize: Theme.label
            secondSize: Theme.note
            gap: 0
            zh: mark.zh
            en: mark.en
        }
    }

    Words {
        x: root.edge
        y: 26
        text: "Components"
        size: Theme.mm(14.3)
        serif: true
        strong: true
    }
    Caption {
        x: 364
        y: 48
        strong: false
        text: "sizes in mm; 1 mm = 3.21 px on the 27-inch panel"
    }
    Caption {
        x: root.edge
        y: 108
        text: "Status: shape + icon + word, never colour alone"
    }
    Mark {
        x: 48
        y: 146
        status: "not_listed"
        zh: "未列入"
        en: "not_listed, solid disc"
    }
    Mark {
        x: 296
        y: 146
        status: "listed"
        zh: "在名单上"
        en: "listed, solid square"
    }
    Mark {
        x: 544
        y: 146
        status: "removed"
        zh: "已移出"
        en: "removed, struck list"
    }
    Mark {
        x: 792
        y: 146
        status: "unknown"
        zh: "现在说不了"
        en: "unknown, broken ring"
    }
    Rule {
        y: 336
    }
    Caption {
        x: root.edge
        y: 352
        text: "Buttons: rest, pressed, focus (keypad), quiet"
    }
    FirstButton {
        objectName: "first"
        x: 48
        y: 392
        width: 480
        height: 128
        compact: true
        zh: "打印证明"
        en: "Print proof"
        icon: "print"
        disc: "slip"
    }
    FirstButton {
        objectName: "first-pressed"
        x: 552
        y: 392
        width: 480
        height: 128
        compact: true
        keyHeld: true
        zh: "打印证明"
        en: "pressed: tile lightens"
        icon: "print"
        disc: "slip"
    }
    SecondButton {
        objectName: "second"
        x: 48
        y: 536
        width: 480
        zh: "提异议"
        en: "Contest"
        icon: "contest"
    }
    SecondButton {
        objectName: "second-pressed"
        x: 552
        y: 536
        width: 480
        keyHeld: true
        zh: "提异议"
        en: "pressed: plane darkens"
        icon: "contest"
    }
    SecondButton {
        objectName: "second-focus"
        x: 52
        y: 668
        width: 472
        height: 104
        focus: true
        zh: "接着办别的"
        en: "focus: gold in ink ring"
        icon: "home"
    }
    QuietButton {
        objectName: "quiet"
        x: 552
        y: 670
        width: 480
        zh: "返回"
        en: "quiet: Back, End"
        icon: "back"
    }
    Rule {
        y: 806
    }
    Caption {
        x: root.edge
        y: 822
        text: "Score line: neutral, above, below. Coverage: one pane per source"
    }
    ScoreLine {
        x: 48
        y: 856
        width: 620
        value: 100
        neutral: 100
        highest: 200
        ring: 128
    }
    CoverageWindow {
        x: 722
        y: 864
        width: 310
        connected: 30
        total: 70
    }
    ScoreLine {
        x: 48
        y: 1010
        width: 480
        value: 123
        neutral: 100
        highest: 200
        points: [12, 6, 5]
    }
    ScoreLine {
        x: 552
        y: 1010
        width: 480
        value: 82
        neutral: 100
        highest: 200
        points: [-12, -6]
    }
    Rule {
        y: 1160
    }
    Caption {
        x: root.edge
        y: 1176
        text: "Chain: done, now, later"
    }
    Chain {
        x: 48
        y: 1220
        width: 560
        steps: [
            {
                "zh": "纸够",
                "en": "checked",
                "state": "done"
            },
            {
                "zh": "打印中",
                "en": "printing",
                "state": "now"
            },
            {
                "zh": "确认",
                "en": "confirmed",
                "state": "later"
            }
        ]
    }
    Caption {
        x: 660
        y: 1176
        text: "Seconds left: last 20 s only"
    }
    SecondsRing {
        x: 660
        y: 1212
        secondsLeft: 12
    }
    BiText {
        x: 836
        y: 1240
        strong: true
        firstSize: Theme.label
        zh: "还在吗？"
        en: "Still here?"
    }
    Rule {
        y: 1384
    }
    Caption {
        x: root.edge
        y: 1400
        text: "Banner"
    }
    Banner {
        x: 48
        y: 1436
        width: 600
        zh: "现在打印不了，别的照常"
        en: "No printing now. All else works"
        icon: "slip"
    }
    Banner {
        x: 48
        y: 1564
        width: 600
        kind: "unknown"
        zh: "对方没有答复"
        en: "No answer came"
    }
    Caption {
        x: 680
        y: 1400
        text: "Key 33 × 35 mm"
    }
    Repeater {
        model: 6

        Key {
            required property int index

            objectName: "key" + digit
            x: 680 + (index % 3) * 122
            y: 1436 + Math.floor(index / 3) * 128
            digit: index + 1
            keyHeld: index === 4
        }
    }
    Rule {
        y: 1700
    }
    Repeater {
        model: [["wall", Theme.wall], ["plane", Theme.plane], ["shade", Theme.shade], ["ink", Theme.ink], ["ink2", Theme.ink2], ["tile", Theme.tile], ["gold", Theme.gold], ["leaf", Theme.leaf], ["indigo", Theme.indigo]]

        Item {
            id: swatch

            required property var modelData
            required property int index

            x: 48 + index * 109
            y: 1724

            Rectangle {
                width: 97
                height: 64
                radius: 6
                color: swatch.modelData[1]
                border.width: 2
                border.color: Theme.hair
            }
            Caption {
                y: 68
                size: Theme.mm(5.6)
                text: swatch.modelData[0]
            }
            Caption {
                y: 98
                size: Theme.mm(5.3)
                strong: false
                text: String(swatch.modelData[1]).toUpperCase()
            }
        }
    }
    Caption {
        x: root.edge
        y: 1864
        size: Theme.mm(5.9)
        strong: false
        text: "Gold is never text and never the only carrier of meaning. Staff only: amber #B45309, cinnabar #B3261E."
    }
}

import QtQuick
import Osmanthus.Theme
import Osmanthus.Controls

// The frame, the buttons and the score as a visitor's home would set them.
Rectangle {
    id: root

    readonly property int column: width - 2 * Theme.margin

    width: 1080
    height: 1920
    color: Theme.wall

    Eaves {
        id: eaves

        width: root.width
        zh: "桂花自助终端"
        en: "Osmanthus Kiosk"
        unitText: "01 号机"
        timeText: "周二 10:42"
    }
    Drawing {
        anchors.right: parent.right
        y: eaves.band
        name: "sprig"
    }
    Column {
        x: Theme.margin
        y: eaves.height + (Theme.xl ? Theme.gap5 : Theme.gap15)
        width: root.column
        spacing: Theme.gap5

        PageTitle {
            width: parent.width
            zh: "陈＊＊ 您好"
            en: "Good morning, Chen **"
        }
        BiText {
            width: parent.width
            firstSize: Theme.lead
            secondSize: Theme.note
            strong: true
            zh: "您来办哪一件？"
            en: "What brings you here?"
        }
        FirstButton {
            objectName: "lists"
            width: parent.width
            zh: "我在名单上吗？打印证明"
            en: "Am I on a list? Print proof"
            icon: "list"
        }
        SecondButton {
            objectName: "contest"
            width: parent.width
            zh: "对记录有异议，或少了一条"
            en: "Contest an entry, or add a missing one"
            icon: "contest"
        }
        SecondButton {
            objectName: "use"
            width: parent.width
            zh: "我的分能用在哪里"
            en: "What my score is good for"
            icon: "use"
        }
        SecondButton {
            objectName: "record"
            width: parent.width
            zh: "我的分和每一条记录"
            en: "My score and every entry"
            icon: "score"
        }
        ScoreLine {
            width: parent.width
            value: 100
            neutral: 100
            highest: 200
        }
        BiText {
            width: parent.width
            align: Text.AlignHCenter
            firstSize: Theme.lead
            strong: true
            zh: "您在起点，不好也不坏，没有加也没有减。"
            en: "You are at the neutral starting point. Nothing added, nothing taken."
        }
        Hairline {
            width: parent.width
        }
        Item {
            width: parent.width
            height: Math.max(coverage.visible ? coverage.height : 0, count.height)

            BiText {
                id: count

                width: coverage.visible ? parent.width - coverage.width - Theme.gap5 : parent.width
                firstSize: Theme.lead
                strong: true
                zh: "70 个来源，已接入 30 个"
                en: "30 of 70 sources connected"
            }
            CoverageWindow {
                id: coverage

                anchors.right: parent.right
                connected: 30
                total: 70
            }
        }
    }
    BackEndBar {
        x: Theme.margin
        y: sill.y - height - Theme.gap10
        width: root.column
        backPresent: false
    }
    Sill {
        id: sill

        y: root.height - height
        width: root.width
    }
}

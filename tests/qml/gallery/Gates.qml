import QtQuick
import Osmanthus.Theme
import Osmanthus.Controls

// What stands in a round opening, the keypad, the seal and the tiles of reach mode.
Rectangle {
    id: root

    readonly property list<string> symbol: Array.from({
        "length": 33
    }, (unused, y) => Array.from({
            "length": 33
        }, (alsoUnused, x) => (x * 7 + y * 13 + x * y) % 3 === 0 ? "1" : "0").join(""))

    width: 1080
    height: 2600
    color: Theme.wall

    Column {
        x: Theme.margin
        y: Theme.gap10
        width: root.width - 2 * Theme.margin
        spacing: Theme.gap10

        MoonGate {
            size: Theme.mm(255)
            secondsLeft: 14
            secondsTotal: 20
            ground: Theme.paper

            QrCode {
                anchors.centerIn: parent
                rows: root.symbol
                grounded: false
            }
        }
        Row {
            spacing: Theme.gap10

            MoonGate {
                size: Theme.mm(140)

                Numeral {
                    anchors.centerIn: parent
                    text: "47"
                    size: Theme.mm(60)
                    serif: true
                }
            }
            MoonGate {
                size: Theme.mm(140)
                ground: Theme.gateGround

                SlipPicture {
                    anchors.centerIn: parent
                    paperWidth: Theme.mm(60)
                }
            }
        }
        Row {
            spacing: Theme.gap10

            Keypad {}
            Seal {
                zh: "试行"
            }
            BrandMark {
                size: Theme.mm(30)
            }
            SecondsRing {
                secondsLeft: 12
            }
        }
        Row {
            spacing: Theme.gap5

            ReachTile {
                objectName: "reach-first"
                width: (root.width - 2 * Theme.margin - Theme.gap5) / 2
                first: true
                zh: "我在名单上吗？打印证明"
                en: "Am I on a list? Print proof"
                icon: "list"
            }
            ReachTile {
                objectName: "reach-second"
                width: (root.width - 2 * Theme.margin - Theme.gap5) / 2
                zh: "我的分能用在哪里"
                en: "What my score is good for"
                icon: "use"
            }
        }
        FactLine {
            width: parent.width
            icon: "clock"
            zh: "今天开到 17:00，纸补好后这里会自动恢复"
            en: "Open until 17:00. Printing returns by itself."
        }
    }
}

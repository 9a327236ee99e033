import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Nobody is here. A touch anywhere begins.
VisitorScreen {
    id: root

    readonly property bool landscape: width > height
    readonly property bool works: unit.cardReady || unit.phoneReady

    // Where nobody can sign in now, the way on is the guide: what is offered can be finished.
    function start(): void {
        if (works)
            touches.begin();
        else
            touches.guide();
    }

    Touchable {
        anchors.fill: parent
        near: true
        activeFocusOnTab: false
        spoken: Theme.firstOf(begin.zh, begin.en)
        onTouched: root.start()
    }
    Item {
        // All of it moves by four pixels every ten minutes, so that nothing burns in.
        id: wall

        property int turn: 0

        x: turn % 2 * 4
        y: Math.floor(turn / 2) * 4
        width: parent.width
        height: parent.height

        AttractGate {
            id: gate

            anchors.fill: parent
            landscape: root.landscape
            trial: root.unit.trial
            product: root.unit.product[0]
        }
        AttractWords {
            id: words

            x: Theme.margin
            y: root.landscape ? Theme.mm(17) : gate.gateBottom + Theme.gap15
            width: root.landscape ? gate.titleX - Theme.margin - Theme.gap20 : parent.width - 2 * Theme.margin
            landscape: root.landscape
            room: touch.y - y - Theme.gap8
            unit: root.unit
        }
        Column {
            id: touch

            x: Theme.margin
            y: parent.height - height - Theme.gap8 - (root.landscape || !facts.visible ? 0 : facts.height + 2 * Theme.gap10)
            width: words.width
            spacing: Theme.gap5

            FirstButton {
                id: begin

                near: true
                objectName: "begin"
                width: parent.width
                compact: root.landscape
                en: root.works ? QT_TRANSLATE_NOOP("visitor", "Touch anywhere to begin") : QT_TRANSLATE_NOOP("visitor", "Where do I go for…?")
                zh: Say.zh(en)
                onTouched: root.start()
            }
            Grid {
                id: others

                readonly property int cell: columns > 1 ? Math.floor((width - spacing) / 2) : width
                readonly property int high: Math.max(guide.implicitHeight, elder.implicitHeight)

                visible: root.works
                width: parent.width
                columns: 2
                spacing: Theme.gap5

                SecondButton {
                    id: guide

                    near: true
                    objectName: "guide"
                    width: others.cell
                    height: others.high
                    icon: "map"
                    en: QT_TRANSLATE_NOOP("visitor", "Help, no sign-in")
                    zh: Say.zh(en)
                    onTouched: root.touches.guide()
                }
                SecondButton {
                    id: elder

                    near: true
                    objectName: "elder"
                    width: others.cell
                    height: others.high
                    icon: "person"
                    en: QT_TRANSLATE_NOOP("visitor", "Simple, no hurry")
                    zh: Say.zh(en)
                    onTouched: {
                        root.view.comfort.chooseElder();
                        root.start();
                    }
                }
            }
        }
        AttractFacts {
            id: facts

            visible: !Theme.xl && !(Theme.textSize === "L" && root.height < Theme.mm(440))
            x: root.landscape ? gate.titleX + (Theme.low ? Theme.display + Theme.gap8 : 0) : Theme.margin
            y: parent.height - height - (root.landscape ? Theme.gap5 : Theme.gap10 + Theme.gap8)
            width: parent.width - x - Theme.margin
            unit: root.unit
            slim: root.landscape
        }
    }
    Timer {
        interval: 600000
        running: true
        repeat: true
        onTriggered: wall.turn = (wall.turn + 1) % 4
    }
}

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The code in the gate, as large as it fits in whole pixels a module, with the seconds of its end.
Item {
    id: root

    required property real room
    required property list<string> rows
    required property int secondsLeft
    required property int secondsTotal
    readonly property int size: Math.min(Theme.mm(255), width, room)
    readonly property int modules: rows.length + 8
    readonly property bool counting: secondsLeft > 0 && !Theme.elder
    readonly property string remaining: QT_TRANSLATE_NOOP("visitor", "%1 s left")

    implicitHeight: size

    MoonGate {
        id: gate

        anchors.horizontalCenter: parent.horizontalCenter
        size: root.size
        ground: "#FFFFFF"
        secondsLeft: root.counting ? root.secondsLeft : 0
        secondsTotal: root.counting ? root.secondsTotal : 0

        QrCode {
            visible: root.rows.length > 0
            anchors.centerIn: parent
            anchors.verticalCenterOffset: root.counting ? -Math.round(gate.opening * 0.03) : 0
            rows: root.rows
            moduleSize: Math.max(2, Math.min(Theme.mm(5), Math.floor(gate.opening * (root.counting ? 0.66 : 0.69) / root.modules)))
        }
        BiText {
            // In a small gate the gold thread tells it alone.
            visible: root.counting && root.size >= Theme.mm(120)
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round(gate.opening * 0.825)
            width: Math.round(gate.opening * 0.5)
            align: Text.AlignHCenter
            strong: true
            firstSize: Theme.body
            secondSize: Theme.note
            ink: Theme.standard ? "#141D24" : "#000000"
            ink2: Theme.standard ? "#29343C" : "#000000"
            // At XL the gate has room for one language.
            zh: Theme.xl && !Theme.zhFirst ? "" : Say.zh(root.remaining).arg(root.secondsLeft)
            en: Theme.xl && Theme.zhFirst ? "" : root.remaining.arg(root.secondsLeft)
        }
    }
}

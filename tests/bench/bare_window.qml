import QtQuick

Rectangle {
    color: "#F7F5F0"
    height: 1920
    width: 1080

    Text {
        anchors.centerIn: parent
        text: "100"
        textFormat: Text.PlainText
    }
}

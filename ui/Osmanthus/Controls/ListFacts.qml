import QtQuick

// What a ListRow shows, shared with its two faces. The properties are documented there.
Item {
    required property string status
    required property string zh
    property string en: ""
    property string timeZh: ""
    property string timeEn: ""
    property string wordZh: StatusWords.zh(status)
    property string wordEn: StatusWords.en(status)
    property string dateZh: ""
    property string dateEn: ""
    property string sentenceZh: ""
    property string sentenceEn: ""
    property var steps: []
    property bool compact: false
    readonly property bool silent: status === "unknown"
    readonly property bool listed: status === "listed"
}

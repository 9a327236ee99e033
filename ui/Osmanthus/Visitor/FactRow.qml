import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// A fact from a model: icon, and its words in both languages.
FactLine {
    required property int index
    required property string textZh
    required property string textEn
    required icon

    width: parent ? parent.width : implicitWidth
    firstSize: Theme.lead
    zh: textZh
    en: textEn
}

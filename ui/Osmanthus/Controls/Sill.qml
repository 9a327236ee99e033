pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Theme

// The band at the foot, always there, always in this order. A part that is not built is absent:
// languagePresent, textSizePresent, accessPresent, personPresent. Words can be replaced:
// textSizeZh/En, accessZh/En, personZh/En. Signals languageTouched, textSizeTouched, accessTouched,
// personTouched. Objects "sillLanguage", "sillTextSize", "sillAccess", "sillPerson".
// Two rows wherever one cannot hold the words, which at XL is every upright panel.
Rectangle {
    id: root

    property bool languagePresent: true
    property bool textSizePresent: true
    property bool accessPresent: true
    property bool personPresent: true
    property string textSizeZh: "字大一点"
    property string textSizeEn: "Text size"
    property string accessZh: "方便操作"
    property string accessEn: "Access"
    property string personZh: "找工作人员"
    property string personEn: "Ask a person"

    signal languageTouched
    signal textSizeTouched
    signal accessTouched
    signal personTouched

    readonly property int gap: Theme.gap5
    readonly property int pad: Theme.mm(7.5)
    readonly property int room: width - 2 * Theme.margin
    readonly property list<SillButton> buttons: [language, textSize, access, person]
    readonly property list<SillButton> shown: buttons.filter(b => b.present)
    readonly property int gaps: gap * Math.max(0, shown.length - 1)
    readonly property int naturalSum: shown.reduce((sum, b) => sum + b.natural, gaps)
    readonly property int leastSum: shown.reduce((sum, b) => sum + b.least, gaps)
    readonly property bool twoRows: shown.length > 2 && (Theme.xl && !Theme.reach ? naturalSum : leastSum) > room
    readonly property int widest: shown.reduce((most, b) => Math.max(most, b.natural), 0)
    readonly property int share: Math.floor((room - (twoRows ? gap : gaps)) / (twoRows ? 2 : Math.max(1, shown.length)))
    readonly property bool iconsShown: twoRows ? widest <= share : naturalSum <= room
    readonly property bool equal: twoRows || widest <= share
    readonly property int extra: Math.floor((room - (iconsShown ? naturalSum : leastSum)) / Math.max(1, shown.length))
    readonly property int rowHeight: language.implicitHeight

    function widthOf(button: SillButton): int {
        return equal ? share : (iconsShown ? button.natural : button.least) + extra;
    }
    function leftOf(button: SillButton): int {
        let x = Theme.margin;
        const place = shown.indexOf(button);
        for (let i = twoRows ? place - place % 2 : 0; i < place; i++)
            x += widthOf(shown[i]) + gap;
        return x;
    }
    function topOf(button: SillButton): int {
        return pad + (twoRows && shown.indexOf(button) > 1 ? rowHeight + gap : 0);
    }

    implicitWidth: Theme.mm(336)
    implicitHeight: 2 * pad + rowHeight + (twoRows ? rowHeight + gap : 0)
    color: Theme.tile

    Rectangle {
        visible: !Theme.standard
        width: parent.width
        height: Theme.mm(0.9)
        color: Theme.ring
    }

    component Part: SillButton {
        id: part

        near: true
        visible: present
        x: root.leftOf(part)
        y: root.topOf(part)
        width: root.widthOf(part)
        height: root.rowHeight
        centred: !root.twoRows
        iconShown: root.iconsShown
    }

    Part {
        id: language

        objectName: "sillLanguage"
        present: root.languagePresent
        glyph: Theme.zhFirst ? "A" : "文"
        // The other language calls itself by its own name, large.
        zh: Theme.zhFirst ? "English" : "Chinese"
        en: Theme.zhFirst ? "英文" : "中文"
        onTouched: root.languageTouched()
    }
    Part {
        id: textSize

        objectName: "sillTextSize"
        present: root.textSizePresent
        glyph: "字"
        zh: root.textSizeZh
        en: root.textSizeEn
        onTouched: root.textSizeTouched()
    }
    Part {
        id: access

        objectName: "sillAccess"
        present: root.accessPresent
        icon: "access"
        zh: root.accessZh
        en: root.accessEn
        onTouched: root.accessTouched()
    }
    Part {
        id: person

        objectName: "sillPerson"
        present: root.personPresent
        icon: "person"
        person: true
        zh: root.personZh
        en: root.personEn
        onTouched: root.personTouched()
    }
}

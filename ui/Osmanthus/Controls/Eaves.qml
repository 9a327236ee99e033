import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// The band at the top. zh, en: hall name before sign-in, product name after; unitText "01 号机";
// timeText "周二 10:42". Where it gets narrow, the second language goes first, then the unit.
Item {
    id: root

    required property string zh
    property string en: ""
    property string unitText: ""
    property string timeText: ""
    // False behind the staff door.
    property bool drips: true
    readonly property int band: Theme.xl ? Theme.mm(28) : Theme.mm(22.4)
    readonly property int pitch: Theme.mm(5.6)
    readonly property int drip: Theme.mm(3)
    readonly property bool hung: drips && Theme.standard
    readonly property int room: width - 2 * Theme.margin - mark.width - 2 * Theme.gap5
    readonly property int spare: room - name.implicitWidth - time.implicitWidth
    readonly property bool showUnit: unitText !== "" && spare >= unit.implicitWidth + Theme.gap8
    readonly property bool showSecond: second.text !== "" && spare - (showUnit ? unit.implicitWidth + Theme.gap8 : 0) >= second.implicitWidth + Theme.gap8

    implicitWidth: Theme.mm(336)
    implicitHeight: band + (hung ? drip : 0)

    function tiles(count: int): string {
        const half = Math.round(pitch / 3);
        let path = "";
        for (let i = 0; i < count; i++) {
            const x = i * pitch + Math.round((pitch - 2 * half) / 2);
            path += `M${x} 0h${2 * half}v${drip - 1 - half}a${half} ${half} 0 0 1 ${-2 * half} 0Z`;
        }
        return path;
    }

    Rectangle {
        width: root.width
        height: root.band
        color: Theme.tile

        Rectangle {
            visible: !Theme.standard
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.mm(0.9)
            color: Theme.ring
        }
    }
    Shape {
        visible: root.hung
        y: root.band
        width: root.width
        height: root.drip
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.tile
            PathSvg {
                path: root.hung ? root.tiles(Math.ceil(root.width / root.pitch)) : ""
            }
        }
    }
    BrandMark {
        id: mark

        x: Theme.margin
        y: Math.round((root.band - height) / 2)
        ring: Theme.tileInk
        petal: Theme.contrast === "light" ? Theme.tileInk : Theme.gold
        heart: Theme.standard ? Theme.tileInk : Theme.tile
    }
    Words {
        id: name

        x: mark.x + mark.width + Theme.gap5
        y: Math.round((root.band - height) / 2)
        text: Theme.firstOf(root.zh, root.en)
        strong: true
        wrapMode: Text.NoWrap
        color: Theme.tileInk
    }
    Words {
        id: second

        visible: root.showSecond
        x: name.x + name.width + Theme.gap5
        y: name.y + name.baselineOffset - baselineOffset
        text: root.zh !== "" && root.en !== "" ? (Theme.zhFirst ? root.en : root.zh) : ""
        size: Theme.note
        wrapMode: Text.NoWrap
        color: Theme.tileInk2
    }
    Words {
        id: unit

        visible: root.showUnit
        x: time.x - width - Theme.gap8
        y: name.y
        text: root.unitText
        wrapMode: Text.NoWrap
        color: Theme.tileInk
    }
    Words {
        id: time

        x: root.width - Theme.margin - width
        y: name.y
        text: root.timeText
        wrapMode: Text.NoWrap
        color: Theme.tileInk
    }
}

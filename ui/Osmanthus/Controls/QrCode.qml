import QtQuick
import QtQuick.Shapes
import Osmanthus.Theme

// A QR symbol. rows: one string of "0" and "1" per row of modules, without quiet zone; moduleSize in
// whole pixels. Four quiet modules of white are kept around it. Dark on white in every contrast mode:
// scanners want that.
Rectangle {
    id: root

    readonly property string heard: ""
    required property list<string> rows
    property int moduleSize: Theme.mm(3.7)
    // False in a white opening, where the corners of the quiet zone would cut into a ring.
    property bool grounded: true
    readonly property int quiet: 4
    readonly property int modules: rows.length

    // Runs of dark modules as rectangles, one path for the whole symbol.
    function drawn(): string {
        let path = "";
        rows.forEach((row, y) => {
            for (let x = row.indexOf("1"); x >= 0; x = row.indexOf("1", x)) {
                const light = row.indexOf("0", x);
                const end = light < 0 ? row.length : light;
                const wide = (end - x) * moduleSize;
                path += `M${(x + quiet) * moduleSize} ${(y + quiet) * moduleSize}h${wide}v${moduleSize}h${-wide}Z`;
                x = end;
            }
        });
        return path;
    }

    implicitWidth: (modules + 2 * quiet) * moduleSize
    implicitHeight: implicitWidth
    color: grounded ? "#FFFFFF" : "transparent"

    Accessible.role: Accessible.Graphic
    Accessible.name: "QR"

    Shape {
        anchors.fill: parent
        antialiasing: false

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.standard ? Theme.ink : "#000000"
            fillRule: ShapePath.WindingFill
            PathSvg {
                path: root.drawn()
            }
        }
    }
}

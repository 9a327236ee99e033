import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// The slip on its way. Nothing here can be touched, and nothing of it can be read by others.
VisitorScreen {
    id: root

    readonly property PrintingView printing: model as PrintingView

    Page {
        id: page

        anchors.fill: parent
        barPresent: false
        titleEn: QT_TRANSLATE_NOOP("visitor", "Printing, one moment")
        titleZh: Say.zh(titleEn)
        actSpacing: Theme.gap15
        reading: [
            SlipGate {
                width: page.columnWidth
                room: page.readRoom
                printing: root.printing.moving
            }
        ]
        acting: [
            Chain {
                width: page.actWidth
                steps: [
                    {
                        zh: Say.zh("printer checked"),
                        en: QT_TRANSLATE_NOOP("visitor", "printer checked"),
                        date: "",
                        state: root.printing.checked
                    },
                    {
                        zh: Say.zh("printing"),
                        en: QT_TRANSLATE_NOOP("visitor", "printing"),
                        date: "",
                        state: root.printing.sending
                    },
                    {
                        zh: Say.zh("printer confirms"),
                        en: QT_TRANSLATE_NOOP("visitor", "printer confirms"),
                        date: "",
                        state: root.printing.confirming
                    }
                ]
            },
            Hairline {
                width: page.actWidth
            },
            BiText {
                width: page.actWidth
                align: Text.AlignHCenter
                strong: true
                firstSize: Theme.label
                secondSize: Theme.body
                en: QT_TRANSLATE_NOOP("visitor", "The slip comes out below the screen, by the light")
                zh: Say.zh(en)
            },
            BiText {
                width: page.actWidth
                align: Text.AlignHCenter
                firstSize: Theme.lead
                en: QT_TRANSLATE_NOOP("visitor", "Let it finish before you pull.")
                zh: Say.zh(en)
            }
        ]
    }
}

import QtQuick
import Osmanthus.Theme

// The title of a page in both languages; no comma, no full stop. zh, en.
BiText {
    strong: true
    serif: true
    gap: 0
    firstSize: Theme.title
    secondSize: Theme.body

    Accessible.role: Accessible.Heading
    Accessible.name: Theme.firstOf(zh, en)
}

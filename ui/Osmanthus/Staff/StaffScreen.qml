import QtQuick
import Osmanthus.Theme
import Osmanthus.View
import Osmanthus.Visitor

// The base of every room behind the staff door: a page on the cooler wall.
Page {
    id: root

    required property StaffView staff
    required property UnitView unit

    color: Theme.staffWall
    endPresent: false
    onBackTouched: staff.go("morning")
}

import QtQuick

// The sum of the entries written out under them. addsUp; zh, en: the sum and what it says.
// Where it does not add up no confirming mark stands before it.
FactLine {
    property bool addsUp: true

    status: addsUp ? "not_listed" : ""
    icon: addsUp ? "" : "list"
}

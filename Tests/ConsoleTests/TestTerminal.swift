import Console

/// The part of a terminal that the painter relies on: moving, clearing, and writing characters.
struct TestTerminal {
    private var cells: [[String]]
    private var row = 0
    private var column = 0

    /// An empty terminal.
    init(width: Int, height: Int) {
        cells = Array(repeating: Array(repeating: " ", count: width), count: height)
    }

    /// What it shows.
    var text: String {
        cells.map { line in
            var text = line.joined()
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }.joined(separator: "\n")
    }

    /// Takes bytes.
    mutating func write(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            guard scalar == "\u{1B}" else {
                put(scalar)
                continue
            }
            scalars = scalars.dropFirst()
            let parameters = scalars.prefix { !$0.properties.isAlphabetic }
            scalars = scalars.dropFirst(parameters.count)
            let last = scalars.popFirst()
            let numbers = String(String.UnicodeScalarView(parameters)).split(separator: ";").map { Int($0) ?? 0 }
            if last == "H" { (row, column) = ((numbers.first ?? 1) - 1, (numbers.last ?? 1) - 1) }
            if last == "J" { cells = cells.map { $0.map { _ in " " } } }
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = CellWidth.of(scalar)
        if width == 0 {
            let place = cells[row][column - 1].isEmpty ? column - 2 : column - 1
            cells[row][place] += String(scalar)
            return
        }
        guard column + width <= cells[row].count else { return }
        // Writing over half of a wide character leaves a blank beside it.
        if cells[row][column].isEmpty { cells[row][column - 1] = " " }
        let behind = column + width
        if behind < cells[row].count, cells[row][behind].isEmpty { cells[row][behind] = " " }
        cells[row][column] = String(scalar)
        if width == 2 { cells[row][column + 1] = "" }
        column += width
    }
}

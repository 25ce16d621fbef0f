/// Where a field of a machine-readable zone stands: a line and positions on it, both counted from 1.
struct ZoneSpan: Hashable {
    let line: Int
    let positions: ClosedRange<Int>

    init(_ line: Int, _ positions: ClosedRange<Int>) {
        self.line = line
        self.positions = positions
    }

    init(_ line: Int, _ position: Int) {
        self.init(line, position...position)
    }
}

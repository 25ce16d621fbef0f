/// The part of a line being typed that fits where it is shown.
enum InputView {
    /// The end of what stands before the cursor and what follows it, in a number of cells, and the cursor's place there.
    static func window(_ line: InputLine, room: Int) -> (text: String, cursor: Int) {
        guard room > 0 else { return ("", 0) }
        let before = SafeText.glyphs(line.before)
        var width = before.reduce(0) { $0 + $1.width }
        var first = 0
        while width >= room, first < before.count {
            width -= before[first].width
            first += 1
        }
        let after = line.text.dropFirst(line.cursor)
        let text = before[first...].map(\.text).joined() + SafeText.line(after)
        return (text, width)
    }
}

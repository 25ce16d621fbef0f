import Diagnostics

/// A file made ready for libyaml, which stops at the first thing that it cannot read.
///
/// Two mistakes are so common that reading goes on behind them: a tab in the indentation (reported here), and a bare
/// `>`, `<` or `-` as a value in braces (left for the reader of the value to report, in its own words).
struct YAMLSource {
    // Stands for a first character of a value that YAML would take for its own; no file has it (a private-use scalar).
    private static let standIns: [(character: UInt8, standIn: String)] = [
        (UInt8(ascii: ">"), "\u{E0F0}"), (UInt8(ascii: "<"), "\u{E0F1}"), (UInt8(ascii: "-"), "\u{E0F2}"),
        (UInt8(ascii: "="), "\u{E0F3}"), (UInt8(ascii: "%"), "\u{E0F4}"),
    ]

    let file: SourceFile
    let prepared: [UInt8]
    let diagnostics: [Diagnostic]
    // Lines (from 0) whose indentation was replaced, with how many columns it grew.
    private let shifts: [Int: (new: Int, old: Int)]

    init(_ file: SourceFile) {
        self.file = file
        var prepared: [UInt8] = []
        var diagnostics: [Diagnostic] = []
        var shifts: [Int: (new: Int, old: Int)] = [:]
        prepared.reserveCapacity(file.bytes.count + 64)
        var indent = 0
        var opensBlock = false
        var braces = 0
        for number in 1...max(1, file.lineCount) {
            let start = file.start(ofLine: number)
            let line = file.bytes[start..<file.start(ofLine: number + 1)]
            let lead = line.prefix { $0 == 0x20 || $0 == 0x09 }
            let rest = line[(start + lead.count)...]
            let isBlank = rest.first.map { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "#") } ?? true
            if let tab = lead.firstIndex(of: 0x09), !isBlank {
                let range = SourceRange(file: file, start: tab, end: tab + 1)
                diagnostics.append(
                    Diagnostic("tab", at: .file(range), "a tab stands in the indentation", fix: "indent with spaces"))
                let width = indent + (opensBlock ? 2 : 0)
                shifts[number - 1] = (new: width, old: lead.count)
                prepared += [UInt8](repeating: 0x20, count: width)
            } else {
                prepared += lead
                if !isBlank { indent = lead.count }
            }
            prepared += YAMLSource.standingIn(rest, braces: &braces)
            if !isBlank {
                let code = rest.prefix { $0 != UInt8(ascii: "#") && $0 != 0x0A }
                opensBlock = code.last { $0 != 0x20 && $0 != 0x0D } == UInt8(ascii: ":")
            }
        }
        self.prepared = prepared
        self.diagnostics = diagnostics
        self.shifts = shifts
    }

    /// The range between two marks of libyaml (line and column from 0), in the file as it was written.
    func range(_ start: YAMLEvents.Mark, _ end: YAMLEvents.Mark) -> SourceRange {
        var last = offset(end)
        let first = offset(start)
        // A plain scalar's end may lie behind the spaces that follow it.
        while last > first, file.bytes[last - 1] == 0x20 || file.bytes[last - 1] == 0x0A { last -= 1 }
        return SourceRange(file: file, start: first, end: last)
    }

    /// A scalar's text with what was stood in for put back.
    func restored(_ text: String) -> String {
        guard let first = text.unicodeScalars.first,
            let pair = YAMLSource.standIns.first(where: { $0.standIn.unicodeScalars.first == first })
        else { return text }
        return String(UnicodeScalar(pair.character)) + String(text.unicodeScalars.dropFirst())
    }

    private func offset(_ mark: YAMLEvents.Mark) -> Int {
        var column = mark.column
        if let shift = shifts[mark.line] {
            column = column < shift.new ? min(column, shift.old) : column - shift.new + shift.old
        }
        return file.offset(line: mark.line + 1, column: column + 1)
    }

    // Replaces the first character of values that begin with a comparison sign, or with a bare `-` inside braces.
    private static func standingIn(_ line: ArraySlice<UInt8>, braces: inout Int) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(line.count)
        var quote: UInt8 = 0
        var isValueStart = false
        var previous: UInt8 = 0x20
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "#"), previous == 0x20 {
                out += line[index...]
                return out
            } else if isValueStart, byte != 0x20 {
                let next = index + 1 < line.endIndex ? line[index + 1] : 0x0A
                if let pair = standIns.first(where: { $0.character == byte }),
                    isBare(byte, next: next, rest: line[(index + 1)...], braces: braces)
                {
                    out += Array(pair.standIn.utf8)
                    isValueStart = false
                    previous = byte
                    index += 1
                    continue
                }
                isValueStart = false
            }
            if quote == 0 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    if previous == 0x20 || previous == UInt8(ascii: "[") || previous == UInt8(ascii: "{") {
                        quote = byte
                    }
                case UInt8(ascii: "{"), UInt8(ascii: "["): braces += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): braces = max(0, braces - 1)
                case 0x20: isValueStart = isValueStart || previous == UInt8(ascii: ":")
                default: break
                }
            }
            out.append(byte)
            previous = byte
            index += 1
        }
        return out
    }

    private static func isBare(_ byte: UInt8, next: UInt8, rest: ArraySlice<UInt8>, braces: Int) -> Bool {
        switch byte {
        case UInt8(ascii: ">"):
            if braces > 0 { return true }
            // `key: >`, `>-` and `>+` at the end of a line open a folded text, which is YAML's own.
            let tail = rest.prefix { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "#") }.filter { $0 != 0x20 }
            return !(tail.isEmpty || tail.elementsEqual([UInt8(ascii: "-")]) || tail.elementsEqual([UInt8(ascii: "+")]))
        case UInt8(ascii: "-"):
            return braces > 0 && (next == 0x20 || next == UInt8(ascii: ",") || next == UInt8(ascii: "}"))
        case UInt8(ascii: "%"): return true
        case UInt8(ascii: "<"): return next != UInt8(ascii: "<")
        default: return true
        }
    }
}

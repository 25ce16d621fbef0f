/// Text from outside as a message prints it: data on one line, never markup, a header or a line of its own.
enum Printed {
    /// The longest text that is printed whole.
    private static let most = 200

    /// One line: control characters and line ends become spaces, what turns the direction of writing is left out.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if !isBlank { line.append(" ") }
                isBlank = true
                continue
            case .format where scalar.value != 0x200C && scalar.value != 0x200D:
                continue
            case .surrogate, .privateUse, .unassigned:
                line.append("\u{FFFD}")
            default: line.append(scalar)
            }
            isBlank = false
        }
        let printed = String(line)
        let trimmed = printed.hasSuffix(" ") ? String(printed.dropLast()) : printed
        return trimmed.count > most ? trimmed.prefix(most - 1) + "…" : trimmed
    }

    /// A text with lines of at most 76 characters, broken between words; what belongs to a point stays under it.
    static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = line.hasPrefix("- ") || line.hasPrefix("  ") ? "  " : ""
            var part = ""
            for (place, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if place > 0, part.count + 1 + word.count > 76, part.contains(where: { $0 != " " }) {
                    lines.append(part)
                    part = indent + word
                } else {
                    part += place > 0 ? " " + word : word
                }
            }
            lines.append(part)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}

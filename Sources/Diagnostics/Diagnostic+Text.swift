extension Diagnostic {
    /// The diagnostic for a terminal: headline, place, the line with its token underlined, the fix, then the notes.
    public func text(colored: Bool = false) -> String {
        let paint = colored ? (severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m") : ""
        let bold = colored ? "\u{1B}[1m" : ""
        let plain = colored ? "\u{1B}[0m" : ""
        var lines = ["\(paint)\(severity.rawValue)[\(code)]\(plain)\(bold): \(message)\(plain)"]
        lines += Diagnostic.excerpt(of: place, mark: "^")
        if let fix {
            lines.append("   = \(fix)")
        }
        for note in notes {
            lines.append("   note: \(note.message)")
            lines += Diagnostic.excerpt(of: note.place, mark: "-")
        }
        return lines.joined(separator: "\n")
    }

    private static func excerpt(of place: Place, mark: String) -> [String] {
        guard case .file(let range) = place else { return ["  --> \(place.description)"] }
        let position = range.position
        let line = range.file.line(position.line)
        let number = String(position.line)
        let margin = String(repeating: " ", count: number.count)
        let lineEnd = range.file.start(ofLine: position.line) + line.utf8.count
        let covered = SourceRange(file: range.file, start: range.start, end: min(range.end, max(lineEnd, range.start)))
        let width = max(1, covered.text.count)
        // Keep tabs as they are so that the marks stand under their token.
        let indent = String(line.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " })
        return [
            "\(margin) --> \(place.description)",
            "\(margin) |",
            "\(number) | \(visible(line))",
            "\(margin) | \(indent)\(String(repeating: mark, count: width))",
        ]
    }

    // Control characters in a file must not reach the terminal.
    private static func visible(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
                    scalar != "\t" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
                        ? "\u{FFFD}" : scalar
                }))
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether one of them is an error.
    public var hasErrors: Bool {
        contains { $0.severity == .error }
    }

    /// In the order of their files and places, errors and warnings mixed as they stand.
    public var sortedByPlace: [Diagnostic] {
        sorted { left, right in
            switch (left.place, right.place) {
            case (.file(let one), .file(let two)):
                one.file.name == two.file.name ? one.start < two.start : one.file.name < two.file.name
            case (.file, _): true
            case (_, .file): false
            default: left.place.description < right.place.description
            }
        }
    }
}

import Diagnostics
import Glibc
import Shapes

/// Diagnostics as commands put them out.
enum DiagnosticText {
    /// Writes them to standard error, a blank line between two.
    static func tell(_ diagnostics: [Diagnostic]) {
        let isColored = isatty(STDERR_FILENO) == 1 && Surroundings.value("NO_COLOR") == nil
        for diagnostic in diagnostics { Output.tell(diagnostic.text(colored: isColored) + "\n") }
    }

    /// How many errors and warnings there are, in words.
    static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        var words = ["\(errors) \(errors == 1 ? "error" : "errors")"]
        if warnings > 0 { words.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")") }
        return words.joined(separator: ", ")
    }

    /// Writes one as JSON.
    static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
        json.object { json in
            json.member("severity", diagnostic.severity.rawValue)
            json.member("code", diagnostic.code)
            write(diagnostic.place, to: &json)
            json.member("message", diagnostic.message)
            if let fix = diagnostic.fix { json.member("fix", fix) }
            json.key("notes")
            json.array { json in
                for note in diagnostic.notes {
                    json.element()
                    json.object { json in
                        write(note.place, to: &json)
                        json.member("message", note.message)
                    }
                }
            }
        }
    }

    private static func write(_ place: Place, to json: inout JSONWriter) {
        switch place {
        case .file(let range):
            let (start, end) = (range.position, range.file.position(at: range.end))
            json.member("file", range.file.name)
            json.member("line", start.line)
            json.member("column", start.column)
            json.member("endLine", end.line)
            json.member("endColumn", end.column)
        case .whole(let name): json.member("file", name)
        case .pointer(let pointer): json.member("pointer", pointer)
        }
    }
}

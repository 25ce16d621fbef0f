import Diagnostics
import Testing

@Suite("Diagnostics as text")
struct DiagnosticTextTests {
    private let file = SourceFile(name: "x.yaml", text: "a: 1\n\tbé: zwei drei\r\nc: 3\n")

    @Test("shows the line with its token underlined, the fix and the notes")
    func whole() {
        let range = SourceRange(file: file, start: 11, end: 15)
        let diagnostic = Diagnostic(
            "wrong", at: .file(range), "this is wrong", fix: "write `two`",
            notes: [.init(.file(SourceRange(file: file, start: 0, end: 1)), "the first one")])
        #expect(
            diagnostic.text() == """
                error[wrong]: this is wrong
                  --> x.yaml:2:6
                  |
                2 | \tbé: zwei drei
                  | \t    ^^^^
                   = write `two`
                   note: the first one
                  --> x.yaml:1:1
                  |
                1 | a: 1
                  | -
                """)
    }

    @Test("control characters of a file never reach the terminal")
    func hostile() {
        let file = SourceFile(name: "x", text: "a: \u{1B}[2Jb\n")
        let text = Diagnostic("x", at: .file(SourceRange(file: file, start: 0, end: 1)), "m").text()
        #expect(!text.contains("\u{1B}"))
    }

    @Test(
        "finds the nearest known name, and none that is far",
        arguments: [
            ("minuts", "minutes"), ("partnr", "partner"), ("xyz", nil), ("", nil),
        ])
    func nearest(written: String, expected: String?) {
        #expect(Nearest.name(to: written, in: ["minutes", "partner", "desk"]) == expected)
    }

    @Test("counts lines and columns from 1, in characters")
    func positions() {
        #expect(file.position(at: 0) == Position(line: 1, column: 1))
        #expect(file.position(at: 11) == Position(line: 2, column: 6))
        #expect(file.lineCount == 3)
    }
}

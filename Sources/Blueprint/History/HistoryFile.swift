import Diagnostics
import Rules
package import Shapes

/// A file of recorded figures as it was written: `history/maastricht.yaml`.
package struct HistoryFile: Sendable {
    /// Whose history it is.
    let centre: Located<String>
    /// Where its figures stand.
    let sources: [HistorySource]
    /// Lines of its own.
    let lines: [HistoryLine]
    /// The figures.
    let recorded: [Dated<RecordedEntry>]
    /// Texts by language and name.
    let texts: [Keyed<[Keyed<Located<String>>]>]

    /// The shape of such a file.
    package static let shape = Shape<HistoryFile>.record(
        "HistoryFile", "figures of a centre that were recorded before Loket counted", HistoryFile.init,
        Field("history", Shape<String>.name.located, "the centre", \.centre),
        Field("sources", HistorySource.shape.list(), default: [], "where the figures stand", \.sources),
        Field("lines", HistoryLine.shape.list(), default: [], "lines that `overview:` does not have", \.lines),
        Field(
            "recorded", RecordedEntry.record.dated("a recorded figure").list(), default: [], "the figures",
            \.recorded),
        Field("texts", Shape<String>.text(most: 2000).located.map().map(), default: [], "texts by language", \.texts))

    /// Whether a name in a configuration is that of such a file.
    package static func isName(_ name: String) -> Bool { name.hasPrefix("history/") }

    /// Reads a file; every finding goes to `diagnostics`.
    static func read(_ source: SourceFile, _ diagnostics: inout [Diagnostic]) -> (file: HistoryFile, root: Node)? {
        let (root, found) = YAMLReader.read(source)
        diagnostics += found
        guard let root else {
            if found.isEmpty {
                diagnostics.append(Diagnostic("empty", at: .whole(source.name), "the file says nothing"))
            }
            return nil
        }
        var reading = Reading(keepsGoing: true)
        let file = HistoryFile.shape.read(root, &reading)
        diagnostics += reading.diagnostics
        return file.map { ($0, root) }
    }
}

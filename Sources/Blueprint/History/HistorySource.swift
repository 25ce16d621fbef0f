package import Shapes

/// Where recorded figures stand.
package struct HistorySource: Sendable {
    /// Its name in the file.
    package let source: Located<String>
    /// What it is called.
    package let title: String
    /// When it was published, as far as it says.
    package let published: String?
    /// Where it is to be found.
    package let place: String?

    /// It in one line: `Overview of 2021 (published mid 2021)`.
    package var text: String {
        let rest = [published, place].compactMap(\.self).joined(separator: ", ")
        return rest.isEmpty ? title : "\(title) (\(rest))"
    }

    static let shape = Shape<HistorySource>.record(
        "HistorySource", "where recorded figures stand", HistorySource.init,
        Field("source", Shape<String>.name.located, "its name", \.source),
        Field("title", .text(least: 1, most: 200), "what it is called", \.title),
        .optional("published", .text(least: 1, most: 100), "when it was published", \.published),
        .optional("where", .text(least: 1, most: 300), "where it is to be found", \.place))
}

package import Shapes

/// A centre in a list.
package struct CentreLine: Hashable, Sendable {
    /// The centre's id.
    package let centre: String
    /// Its name.
    package let name: String
    /// Its time zone.
    package let timeZone: String
    /// Its languages, the first by default.
    package let languages: [String]
    /// Its labels.
    package let labels: [String]

    /// A centre in a list.
    package init(centre: String, name: String, timeZone: String, languages: [String], labels: [String]) {
        self.centre = centre
        self.name = name
        self.timeZone = timeZone
        self.languages = languages
        self.labels = labels
    }

    static let record = Record<CentreLine>(
        { CentreLine(centre: $0, name: $1, timeZone: $2, languages: $3, labels: $4) },
        Field("centre", .name, "the centre's id", \.centre), Field("name", .text, "its name", \.name),
        Field("timeZone", .text, "its time zone", \.timeZone),
        Field("languages", Shape<String>.text.list(), "its languages, the first by default", \.languages),
        Field("labels", Shape<String>.text.list(), "its labels", \.labels))

    /// The shape of a centre in a list.
    package static let shape = record.shape("CentreLine", "a centre in a list")
}

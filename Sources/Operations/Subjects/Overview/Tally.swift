package import Shapes

/// How much of something there was in a day, a month or a year.
package struct Tally: Hashable, Sendable {
    /// The day, month or year: 2021-03-09, 2021-03 or 2021.
    package let span: String
    /// What is counted.
    package let figure: String
    /// Of what kind.
    package let dimension: String
    /// Which value, for marks and lengths; else 0.
    package let bucket: Int
    /// How much.
    package let amount: Int

    /// How much of something there was in a day, a month or a year.
    package init(
        span: String, figure: String, dimension: String, bucket: Int, amount: Int
    ) {
        self.span = span
        self.figure = figure
        self.dimension = dimension
        self.bucket = bucket
        self.amount = amount
    }

    /// Reads and writes it.
    package static let shape = Shape<Tally>.record(
        "Tally", "how much of something there was in a day, a month or a year",
        { Tally(span: $0, figure: $1, dimension: $2, bucket: $3, amount: $4) },
        Field("span", .text, "the day, month or year: 2021-03-09, 2021-03 or 2021", \.span),
        Field("figure", .text, "what is counted", \.figure),
        Field("dimension", .text, "of what kind", \.dimension),
        Field("bucket", .integer(), "which value, for marks and lengths; else 0", \.bucket),
        Field("amount", .integer(), "how much", \.amount))
}

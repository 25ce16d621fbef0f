package import ServiceKit
package import Shapes

/// One centre among all.
package struct CentreColumn: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Its name for people.
    package let name: String
    /// The first day of which Loket has counted anything.
    package let countedFrom: Day?
    /// Its figures, in the order of the totals.
    package var lines: [CentreFigure] { written.value }
    private let written: Written<[CentreFigure]>

    /// One centre among all.
    package init(
        centre: String, name: String, countedFrom: Day? = nil, lines: [CentreFigure]
    ) {
        self.init(centre: centre, name: name, countedFrom: countedFrom, written: Written(lines))
    }

    /// One centre among all, with figures that may have been told before.
    package init(
        centre: String, name: String, countedFrom: Day?, written: Written<[CentreFigure]>
    ) {
        self.centre = centre
        self.name = name
        self.countedFrom = countedFrom
        self.written = written
    }

    /// Reads and writes it.
    package static let shape = Shape<CentreColumn>.record(
        "CentreColumn", "one centre among all",
        { CentreColumn(centre: $0, name: $1, countedFrom: $2, written: $3) },
        Field("centre", .name, "the centre", \.centre),
        Field("name", .text, "its name for people", \.name),
        .optional("countedFrom", .date, "the first day of which Loket has counted anything", \.countedFrom),
        Field("lines", CentreFigure.shape.list().written, "its figures, in the order of the totals", \.written))
}

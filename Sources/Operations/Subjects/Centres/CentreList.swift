package import Shapes

/// The centres of an installation.
package struct CentreList: Hashable, Sendable {
    /// The centres, by id.
    package let centres: [CentreLine]

    /// Centres.
    package init(centres: [CentreLine]) {
        self.centres = centres
    }

    /// The shape of the list.
    package static let shape = Shape<CentreList>.record(
        "CentreList", "the centres of an installation", { CentreList(centres: $0) },
        Field("centres", CentreLine.shape.list(), "the centres", \.centres))
}

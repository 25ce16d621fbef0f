package import Shapes

/// What a centre has of secure documents.
package struct StockShown: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// How much there is of each kind that the centre's file keeps.
    package let levels: [StockLevelLine]
    /// Blank documents by place.
    package let places: [StockAtPlace]
    /// Personal documents of the centre's open cases.
    package let documents: [StockDocument]
    /// Counts that are not explained yet.
    package let counts: [StockCount]
    /// How many acts a second officer has still to sign.
    package let unsigned: Int

    /// What a centre has of secure documents.
    package init(
        centre: String, levels: [StockLevelLine], places: [StockAtPlace], documents: [StockDocument],
        counts: [StockCount], unsigned: Int
    ) {
        self.centre = centre
        self.levels = levels
        self.places = places
        self.documents = documents
        self.counts = counts
        self.unsigned = unsigned
    }

    /// The shape of it.
    package static let shape = Shape<StockShown>.record(
        "Stock", "what a centre has of secure documents",
        { StockShown(centre: $0, levels: $1, places: $2, documents: $3, counts: $4, unsigned: $5) },
        Field("centre", .name, "the centre", \.centre),
        Field("levels", StockLevelLine.shape.list(), "how much there is of each kind that its file keeps", \.levels),
        Field("places", StockAtPlace.shape.list(), "blank documents by place", \.places),
        Field("documents", StockDocument.shape.list(), "personal documents that are not handed out yet", \.documents),
        Field("counts", StockCount.shape.list(), "counts that are not explained yet", \.counts),
        Field("unsigned", .integer(), "how many acts a second officer has still to sign", \.unsigned))
}

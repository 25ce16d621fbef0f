import Shapes

/// A question for what a centre has of secure documents.
package struct StockAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Only of this kind.
    package let kind: String?
    /// Only at this place of the centre.
    package let place: String?

    /// A question for what a centre has.
    package init(centre: String, kind: String? = nil, place: String? = nil) {
        self.centre = centre
        self.kind = kind
        self.place = place
    }

    static let record = Record<StockAsked>(
        { StockAsked(centre: $0, kind: $1, place: $2) }, Field("centre", .name, "the centre", \.centre),
        .optional("kind", .name, "only of this kind", \.kind),
        .optional("place", .stockPlace, "only at this place: a partner or desk, or in-transit", \.place))
}

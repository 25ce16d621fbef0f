package import ServiceKit
package import Shapes

/// A sponsor's wish to have visits booked for several families at once.
package struct Batch: Sendable {
    /// The sponsor.
    package let sponsor: String
    /// The centre.
    package let centre: String
    /// The bundle, where neither families nor persons name services.
    package let bundle: String?
    /// The first day.
    package let from: Day
    /// The first day no longer.
    package let until: Day
    /// What becomes of it where some cannot be booked.
    package let mode: BatchMode
    /// The families, in the order in which they get the earliest slots.
    package let families: [BatchFamily]

    /// A wish for several visits.
    package init(
        sponsor: String, centre: String, bundle: String? = nil, from: Day, until: Day, mode: BatchMode,
        families: [BatchFamily]
    ) {
        self.sponsor = sponsor
        self.centre = centre
        self.bundle = bundle
        self.from = from
        self.until = until
        self.mode = mode
        self.families = families
    }

    /// The keys of a batch, for the operation and for a file of the command line.
    package static let record = Record<Batch>(
        {
            Batch(sponsor: $0, centre: $1, bundle: $2, from: $3, until: $4, mode: $5, families: $6)
        },
        Field("sponsor", .name, "the sponsor", \.sponsor), Field("centre", .name, "the centre", \.centre),
        .optional("bundle", .name, "the bundle, where nobody names services", \.bundle),
        Field("from", .date, "the first day", \.from), Field("until", .date, "the first day no longer", \.until),
        Field("mode", .word, "what becomes of it where some cannot be booked", \.mode),
        Field(
            "families", BatchFamily.shape.list(least: 1, most: 50),
            "the families, in the order in which they get the earliest slots", \.families))
}

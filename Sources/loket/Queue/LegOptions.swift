import ArgumentParser

/// What every command takes that moves one leg about the room.
struct LegOptions: ParsableArguments {
    @Argument(help: "The visit's reference, such as K7QM-4XWD.")
    private var visit: ReferenceArgument

    @Argument(help: "The leg, l1, l2 and so on.")
    var leg: String

    @Option(help: "Why; sealed.")
    var reason: String?

    /// The reference.
    var reference: String { visit.reference }
}

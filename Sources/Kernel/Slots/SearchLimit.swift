/// How long one request may look for itineraries.
///
/// What occurs is searched to the proof; a larger party has 20 ms for all its starts together, and each slot that was
/// not proven says how early it could end at best (design, 6).
struct SearchLimit: Sendable {
    /// Legs up to which a search goes on until it is proven: four groups with three legs each.
    static let exactLegs = 12
    /// For a visit of more legs.
    static let large = Duration.milliseconds(20)
    /// For any request: then what was found is told, and where to go on.
    static let most = Duration.milliseconds(500)

    private let elapsed: @Sendable () -> Duration

    /// A limit from now on.
    init() {
        let began = ContinuousClock.now
        elapsed = { ContinuousClock.now - began }
    }

    /// A limit by another measure of time.
    init(elapsed: @escaping @Sendable () -> Duration) {
        self.elapsed = elapsed
    }

    /// Whether a search for a visit of some legs has to come to its end.
    func isOver(legs: Int) -> Bool {
        elapsed() >= (legs > SearchLimit.exactLegs ? SearchLimit.large : SearchLimit.most)
    }

    /// Whether the request has to be answered with what was found.
    var isOver: Bool { elapsed() >= SearchLimit.most }
}

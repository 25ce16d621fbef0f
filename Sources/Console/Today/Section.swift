/// The part of today's list that a row stands in, in the order of the list.
package enum Section: String, CaseIterable, Sendable {
    /// At a desk now.
    case serving
    /// Here, in the order in which they are called.
    case waiting
    /// Set aside.
    case parked
    /// Not here yet.
    case expected
}

/// Whether two clients are merged, or only looked at.
package enum MergeMode: String, CaseIterable, Sendable {
    /// It is told what would be merged, and nothing is done.
    case check
    /// It is done, for good.
    case merge
}

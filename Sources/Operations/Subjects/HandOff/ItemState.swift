/// What became of one of several things that were asked for at once.
package enum ItemState: String, CaseIterable, Sendable {
    /// It was done.
    case done
    /// It was refused; the others may have been done.
    case refused
}

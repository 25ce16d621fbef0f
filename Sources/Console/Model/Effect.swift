/// Something that the model wants done outside it.
package enum Effect: Sendable {
    /// Call an operation.
    case act(Act)
    /// Find out what a leg may result in.
    case plan(Row)
    /// Read the figures of a period.
    case figures(FiguresAsked)
    /// Read the day again.
    case refresh
    /// Draw everything again.
    case redraw
    /// Stop the program for a while.
    case stop
    /// End the console.
    case quit
}

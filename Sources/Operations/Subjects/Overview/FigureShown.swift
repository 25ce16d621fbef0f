/// How a line of the overview is told; raw values are the words of files.
package enum FigureShown: String, CaseIterable, Sendable {
    /// How many.
    case count
    /// What part of all in percent: of terms those kept, of answers those named, of visits those that ended as named.
    case share
    /// The mean of marks.
    case mean
    /// The median, with the value that nine of ten do not exceed.
    case median
}

/// In what a figure is measured, where that is not a number of things.
package enum FigureUnit: String, CaseIterable, Sendable {
    /// Minutes.
    case minutes
    /// Calendar days.
    case days
    /// Days on which whoever promised is open.
    case workingDays = "working-days"
    /// Marks from 1 to 5.
    case ofFive = "of-5"
    /// Marks from 1 to 10.
    case ofTen = "of-10"
    /// Percent.
    case percent
}

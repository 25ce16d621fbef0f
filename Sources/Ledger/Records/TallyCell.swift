/// What is counted: a figure, of what kind, and for marks and lengths which value.
package struct TallyCell: Hashable, Comparable, Sendable {
    /// The figure: contact, visit, rating and so on.
    package let figure: String
    /// Of what kind, `name=value` in the order of the figure, with blanks between; never of whom.
    package let dimension: String
    /// The value of a mark or length; 0 for what is only counted.
    package let bucket: Int

    /// A cell.
    package init(figure: String, dimension: String, bucket: Int = 0) {
        self.figure = figure
        self.dimension = dimension
        self.bucket = bucket
    }

    package static func < (left: TallyCell, right: TallyCell) -> Bool {
        (left.figure, left.dimension, left.bucket) < (right.figure, right.dimension, right.bucket)
    }
}

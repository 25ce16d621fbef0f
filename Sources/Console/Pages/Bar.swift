/// A bar of a chart, or a mark on a scale.
struct Bar {
    /// How it is drawn.
    enum Form {
        /// A bar of the figure itself.
        case now
        /// An outlined bar of an earlier figure.
        case then
        /// A bar within the whole that it is a share of.
        case share
        /// A dot on a scale of marks, with its number of steps.
        case mark(steps: Int)
        /// Nothing: the figure is withheld, or there is none.
        case none
    }

    /// What it is of.
    let label: String
    /// The figure in words.
    let value: String
    /// How it is drawn.
    let form: Form
    /// How far it goes, 0 to 1.
    let length: Double
    /// How far nine of ten go, 0 to 1.
    var reach: Double?
}

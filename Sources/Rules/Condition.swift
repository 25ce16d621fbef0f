/// What a fact must be for a rule to apply, in words: `under 6`, `[permit, w-document]`, `not our-municipalities`.
package struct Condition: Hashable, Sendable {
    /// What an ordered value is compared with: days as their number, amounts in cents.
    package enum Operand: Hashable, Sendable {
        /// A value that stands in the condition itself.
        case value(Int)
        /// The value of a setting, by its name.
        case setting(String)
    }

    /// The values that a fact may be one of.
    package struct Members: Hashable, Sendable {
        /// Words and codes.
        package var words: [String] = []
        /// Ordered values.
        package var values: [Operand] = []
        /// Lists whose members count, by their names.
        package var lists: [String] = []
        /// Whether `never` is among them.
        package var hasNever = false
        /// Whether a fact that is unknown is among them.
        package var hasUnknown = false

        /// No values yet.
        package init() {}
    }

    /// The test itself.
    package enum Test: Hashable, Sendable {
        /// The fact is unknown.
        case unknown
        /// The fact is known.
        case known
        /// The fact is one of these.
        case oneOf(Members)
        /// The fact is none of these.
        case noneOf(Members)
        /// Less than.
        case under(Operand)
        /// Less than or the same.
        case upTo(Operand)
        /// More than.
        case over(Operand)
        /// More than or the same.
        case orMore(Operand)
        /// From one value to another, both included.
        case range(Operand, Operand)
    }

    /// The test itself.
    package let test: Test
    /// The condition as it is written, with single spaces.
    package let text: String

    /// A condition and its words.
    package init(_ test: Test, text: String) {
        self.test = test
        self.text = text
    }
}

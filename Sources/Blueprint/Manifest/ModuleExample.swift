package import Diagnostics
package import ServiceKit
package import Shapes

/// What a module must say in one case: its test.
package struct ModuleExample: Sendable {
    /// The day that is asked about.
    package let on: Day
    /// What is known.
    package let given: [String: Fact]
    /// What each decision must say, by its name.
    package let outcomes: [Keyed<String>]
    /// The values that it must have worked out or been given for facts which its decisions read, by their names.
    package let facts: [Keyed<Fact>]
    /// The reason it must give.
    package let because: String?
    /// What it must say to do instead.
    package let instead: String?
    /// The facts it must ask, in order.
    package let ask: [String]?
    /// What the person must bring.
    package let bring: [String]?
    /// Where the example stands.
    package let place: Place
}

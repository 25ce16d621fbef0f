package import ServiceKit

/// All that a decision may draw on: what is known of a person, and what holds at the centre on the day.
package struct Circumstances: Sendable {
    /// What is known of the person, and the day that is asked about.
    package var facts: Facts
    /// The centre's settings by name; one that is missing has the module's own value.
    package var settings: [String: Fact]
    /// The members of each list by its name.
    package var lists: [String: Set<String>]
    /// The module's code: one fact by its name, from facts that are all known.
    package var code: @Sendable (String, Facts) -> Result<Fact?, Finding>

    /// Circumstances; without code every fact `by: code` stays unknown.
    package init(
        facts: Facts, settings: [String: Fact] = [:], lists: [String: Set<String>] = [:],
        code: @escaping @Sendable (String, Facts) -> Result<Fact?, Finding> = { _, _ in .success(nil) }
    ) {
        self.facts = facts
        self.settings = settings
        self.lists = lists
        self.code = code
    }
}

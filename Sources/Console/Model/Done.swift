/// What an act changed.
package struct Done: Sendable {
    /// The visit it changed.
    package let visit: String
    /// What changed, a line each.
    package let lines: [String]
    /// The day behind it; `nil` where it could not be read.
    package let today: Today?

    /// What an act changed.
    package init(visit: String, lines: [String], today: Today? = nil) {
        self.visit = visit
        self.lines = lines
        self.today = today
    }
}

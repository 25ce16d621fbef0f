import ServiceKit
import Testing

extension Day {
    /// The day of an ISO text, or a failed test.
    static func on(_ text: String) throws -> Day {
        try #require(Day(text))
    }
}

package import Operations
import ServiceKit

/// Since when, and until when, a centre gives a service.
package enum ServiceText {
    /// `since 1 January 2020`, with its end and whether it is suspended.
    package static func text(_ place: ServiceAt, _ numbers: PageNumbers) -> String {
        let language = numbers.language
        return language.since(numbers.day(place.since))
            + (place.until.map { " " + language.through(numbers.day($0.adding(days: -1))) } ?? "")
            + (place.suspended ? ", \(language.suspended)" : "")
    }
}

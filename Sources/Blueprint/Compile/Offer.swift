package import Rules
package import ServiceKit
import Shapes

/// A service as a centre offers it on a day, with its settings resolved through all layers.
package struct Offer: Sendable {
    /// The module.
    package let module: ModuleManifest
    /// Settings by name, as facts; minutes are numbers.
    package let settings: [String: Fact]
    /// Who may book it.
    package let bookBy: [Booker]
    /// Whether it waits for a rollout.
    package let release: ServiceEntry.Release
    /// What may be said in public about how long it takes.
    package let promise: String?

    /// Minutes for a leg of one person.
    package let first: Int
    /// Minutes for each further person of one leg.
    package let eachFurther: Int
}

/// Services taken in one visit, with the conditions under which a person needs each.
package struct Bundle: Sendable {
    /// A service of a bundle.
    package struct Leg: Sendable {
        /// The service.
        package let service: String
        /// The facts that must hold for a person to need it.
        package let when: Conditions?
    }

    /// What the file says.
    package let entry: BundleEntry
    /// Its services in order.
    package let legs: [Leg]
}

extension Centre {
    /// The services that the centre offers on a day, whether or not something withholds them.
    package func offered(on day: Day) -> [String] {
        var names: [String] = []
        for layer in services.dropFirst() {
            for entry in layer.on(day) where !names.contains(entry.service.value) { names.append(entry.service.value) }
        }
        return names
    }

    /// A service on a day; `nil` where the centre does not offer it or its module has no visits.
    package func offer(_ service: String, on day: Day) -> Offer? {
        let entries = services.map { $0.on(day, service) }
        guard entries.dropFirst().contains(where: { $0 != nil }), let module = modules[service], module.isBookable
        else { return nil }
        let known = entries.compactMap(\.self)
        let settings = module.settings(known.map { $0.settings.map { ($0.key, $0.value.value) } })
        return Offer(
            module: module,
            settings: settings,
            bookBy: known.last { $0.bookBy != nil }?.bookBy ?? Booker.allCases,
            release: known.last { $0.release != nil }?.release ?? .atOnce,
            promise: known.last { $0.promise != nil }?.promise,
            first: module.leg.first.minutes(settings),
            eachFurther: module.leg.eachFurther.minutes(settings))
    }
}

import Blueprint
import Rules
import Shapes

/// A service that persons of a party come for, before assessment says who needs a leg.
struct WantedService: Sendable {
    let manifest: ModuleManifest
    /// Who comes for it, by places in the party.
    var places: [Int]
    /// What a bundle asks of a person besides; `nil` for everyone.
    var when: Conditions?

    /// Its id.
    var service: String { manifest.id.value }
}

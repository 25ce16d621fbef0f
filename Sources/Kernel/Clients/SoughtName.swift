import Operations
import ServiceKit

/// Who is looked for by name: as typed, or as a machine-readable zone spells it.
struct SoughtName: Hashable, Sendable {
    /// Family name and given name, folded; the given name is empty where none is known.
    let family: String
    let given: String
    let birthDate: Day

    /// A name as a person types it.
    init(_ familyName: String, _ givenName: String, born birthDate: Day) {
        family = ZoneName.folded(familyName)
        given = givenName.isEmpty ? "" : ZoneName.folded(givenName)
        self.birthDate = birthDate
    }

    init(_ identity: Sealed.Identity) {
        self.init(identity.familyName, identity.givenName, born: identity.birthDate)
    }

    init(_ sought: PersonSought) {
        self.init(sought.familyName, sought.givenName, born: sought.birthDate)
    }

    /// What persons are found by: the day of birth with the first letters of the family name, so that a name that was
    /// cut short or spelt otherwise leads to the same persons; who of them is meant, the names themselves tell.
    var lookup: String { "\(family.prefix(3)) \(birthDate)" }

    /// The kind of that lookup.
    static let kind = "family-and-birth-date"

    /// Whether someone's name may be this one.
    func fits(_ other: SoughtName) -> Bool {
        birthDate == other.birthDate && ZoneName.areAlike(family, other.family)
            && (given.isEmpty || other.given.isEmpty || ZoneName.areAlike(given, other.given))
    }
}

import Diagnostics
import Rules
package import Shapes

/// One file of a centre: what holds nationally, what a profile adds, or what the centre says itself.
package struct Layer: Sendable {
    /// Where in the order of layers a file stands.
    package enum Kind: String, Sendable {
        /// `national.yaml`, under everything.
        case national
        /// `profiles/NAME.yaml`, between national and centre.
        case profile
        /// A centre's own file.
        case centre
    }

    /// Who it is about.
    package let identity: Identity
    /// Sites, partners, desks and when they are open.
    package let organisation: OrganisationSections
    /// What can be booked, and on which terms.
    package let offer: OfferSections
    /// What only `national.yaml` and profiles say.
    package let common: CommonSections
    /// Texts by language and name.
    package let texts: [Keyed<[Keyed<Located<String>>]>]

    /// Where in the order it stands.
    package var kind: Kind {
        identity.centre != nil ? .centre : identity.national != nil ? .national : .profile
    }

    /// The same by language and name.
    var namedTexts: [String: [String: String]] {
        texts.reduce(into: [:]) { named, language in
            for text in language.value { named[language.key, default: [:]][text.key] = text.value.value }
        }
    }

    static let record = Record<Layer>(
        Record<(Identity, OrganisationSections)>(Identity.record, OrganisationSections.record, { ($0, $1) }, { $0 }),
        Record<(OfferSections, (CommonSections, [Keyed<[Keyed<Located<String>>]>]))>(
            OfferSections.record,
            Record(
                CommonSections.record,
                Record<[Keyed<[Keyed<Located<String>>]>]>(
                    { $0 },
                    Field("texts", Shape<String>.text(most: 2000).located.map().map(), default: [], "texts by language")
                    {
                        $0
                    }),
                { ($0, $1) }, { $0 }),
            { ($0, $1) }, { $0 }),
        { first, second in
            Layer(
                identity: first.0, organisation: first.1, offer: second.0, common: second.1.0, texts: second.1.1)
        },
        { layer in
            ((layer.identity, layer.organisation), (layer.offer, (layer.common, layer.texts)))
        })

    /// The shape of such a file.
    package static let shape = record.shape("CentreFile", "a centre file, a profile, or national.yaml")
}

/// Who a file is about.
package struct Identity: Sendable {
    /// The centre's id; only in a centre's file.
    package let centre: Located<String>?
    /// Who speaks nationally; only in `national.yaml`.
    package let national: Located<String>?
    /// The profile's name; only in a profile.
    package let profile: Located<String>?
    /// The layer below: `national`, or a profile by its name.
    package let extends: Located<String>?
    /// The name that people see.
    package let name: String?
    /// Words to find centres by.
    package let labels: [String]
    /// Languages that people are spoken to in, the first one when nothing else is asked for.
    package let languages: [String]
    /// The zone in which people see the time.
    package let timeZone: Located<String>?
    /// How the centre is reached.
    package let contact: Contact?
    /// Keys that the layers above cannot change.
    package let fixed: [Located<String>]

    /// How a centre is reached.
    package struct Contact: Sendable {
        /// E-mail address.
        package let email: String?
        /// Telephone number.
        package let phone: String?
        /// Page with more.
        package let website: String?
    }

    static let record = Record<Identity>(
        Identity.init,
        .optional("centre", Shape<String>.name.located, "the centre's id", \.centre),
        .optional("national", Shape<String>.name.located, "who speaks nationally", \.national),
        .optional("profile", Shape<String>.name.located, "the profile's name", \.profile),
        .optional("extends", Shape<String>.name.located, "national, or a profile's name", \.extends),
        .optional("name", .text(least: 1, most: 200), "the name that people see", \.name),
        Field("labels", Shape<String>.name.list(), default: [], "words to find centres by", \.labels),
        Field(
            "languages", Shape<String>.language.list(least: 1), default: [], "languages, the first one first",
            \.languages),
        .optional("time-zone", Shape<String>.text(most: 64).located, "the zone: Europe/Amsterdam", \.timeZone),
        .optional(
            "contact",
            .record(
                nil, "", Contact.init,
                .optional("email", .text(most: 254), "e-mail address", \.email),
                .optional("phone", .text(most: 40), "telephone number", \.phone),
                .optional("website", .text(most: 200), "page with more", \.website)), "how the centre is reached",
            \.contact),
        Field(
            "fixed", Shape<String>.text(most: 100).located.list(), default: [], "keys that others cannot change",
            \.fixed))
}

extension Shape where Value == String {
    static var language: Shape<String> {
        .scalar(
            .string(pattern: "^[a-z]{2}$"),
            parse: { written throws(Problem) in
                guard written.utf8.count == 2, written.utf8.allSatisfy({ (97...122).contains($0) }) else {
                    throw Problem("invalid-language", "`\(written)` is no language", fix: "two letters: en, nl")
                }
                return written
            },
            text: { $0 })
    }
}

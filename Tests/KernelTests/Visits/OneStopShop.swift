import Foundation

/// Everything that the one-stop shop of Maastricht needs, with manifests of its own for what belongs to other tests.
enum OneStopShop {
    /// A folder with the modules of the repository, of which `information` and `fast-track` are simple ones.
    static func modules() throws -> String {
        let folder = try Rehearsal.makeFolder()
        let plugins = Rehearsal.root + "/Plugins"
        for name in try FileManager.default.contentsOfDirectory(atPath: plugins) {
            guard let text = try? String(contentsOfFile: "\(plugins)/\(name)/module.yaml", encoding: .utf8) else {
                continue
            }
            let own = ["FastTrack": fastTrack, "Information": information][name]
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            try (own ?? text).write(toFile: "\(folder)/\(name)/module.yaml", atomically: true, encoding: .utf8)
        }
        return folder
    }

    /// The sample centres with a change to one of them.
    static func centres(_ name: String, _ change: (String) -> String) throws -> String {
        let folder = try Rehearsal.makeFolder()
        let centres = Rehearsal.root + "/Centres"
        for file in try FileManager.default.contentsOfDirectory(atPath: centres) where file.hasSuffix(".yaml") {
            let text = try String(contentsOfFile: "\(centres)/\(file)", encoding: .utf8)
            try (file == name + ".yaml" ? change(text) : text).write(
                toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
        }
        return folder
    }

    /// An installation that gives the one-stop shop.
    static func room(
        at time: String = "2021-03-04T07:00:00Z", folder: String? = nil, centres: String? = nil
    ) async throws -> Rehearsal {
        try await Rehearsal(at: time, folder: folder, centres: centres, modules: modules())
    }

    /// The family of the pilot's story: 34, 33, 7 and 4 years old.
    static let family = [
        person(1, born: "1986-05-01", given: "Asha"), person(2, born: "1987-06-02", given: "Ravi"),
        person(3, born: "2013-07-03", given: "Mira"), person(4, born: "2016-08-04", given: "Dev"),
    ]

    /// A person who comes for a bundle.
    static func person(_ number: Int, born: String, nationality: String = "IN", given: String = "Asha") -> String {
        Rehearsal.person(number, born: born, nationality: nationality, service: nil, given: given)
    }

    static let fastTrack = """
        module: fast-track
        version: 1.0.0
        kit: 1
        partner: municipality
        leg: { first: minutes, each-further: minutes-each-further, together: always }
        settings:
          - { setting: minutes, type: minutes, default: 20, least: 5, most: 120 }
          - { setting: minutes-each-further, type: minutes, default: 10, least: 0, most: 60 }
          - { setting: registration, type: term, default: 3 working days }
        facts:
          - { fact: short-stay, type: yes-no, by: client, default: no }
          - { fact: family-of, type: word, one-of: [nobody, migrant, eu-citizen], by: client, default: nobody }
        outcomes:
          - { outcome: register, visit: yes }
          - { outcome: not-yet, visit: no }
        decisions:
          - decision: route
            hit: first
            rules:
              - { when: { short-stay: yes }, then: not-yet, because: short }
              - { then: register, because: everyone }
        bring:
          - { bring: passport }
          - { bring: birth-certificate }
        steps:
          - { step: expected, by: municipality, next: [interviewed] }
          - { step: interviewed, by: municipality, at: leg, ends: done }
        retention: { after: done, keep: 6 months }
        texts:
          en: { \(texts("Fast-track registration", short: "A stay of less than four months")) }
          nl: { \(texts("Versnelde inschrijving", short: "Korter dan vier maanden")) }
        examples:
          - { on: 2021-03-09, given: { age: 34 }, expect: { route: register } }
          - { on: 2021-03-09, given: { age: 34, short-stay: yes }, expect: { route: not-yet } }
        """

    static let information = """
        module: information
        version: 1.0.0
        kit: 1
        partner: expat-centre
        leg: { first: minutes, together: always }
        settings:
          - { setting: minutes, type: minutes, default: 20, least: 5, most: 120 }
        outcomes:
          - { outcome: talk, visit: yes }
        decisions:
          - decision: advice
            hit: first
            rules:
              - { then: talk, because: everyone }
        bring:
          - { bring: passport }
        steps:
          - { step: agreed, by: expat-centre, next: [told] }
          - { step: told, by: expat-centre, at: leg, ends: done }
        retention: { after: done, keep: 6 months }
        texts:
          en: { information: Information, talk: A talk, everyone: Everyone, passport: Passport, agreed: Agreed, told: Told }
          nl: { information: Informatie, talk: Een gesprek, everyone: Iedereen, passport: Paspoort, agreed: Afgesproken,
            told: Verteld }
        examples:
          - { on: 2021-03-09, given: { age: 34 }, expect: { advice: talk } }
        """

    private static func texts(_ name: String, short: String) -> String {
        [
            "fast-track: \(name)", "short-stay: \"\(short)?\"", "family-of: \(name)", "family-of.nobody: \(name)",
            "family-of.migrant: \(name)", "family-of.eu-citizen: \(name)", "register: \(name)", "not-yet: \(short)",
            "short: \(short)", "everyone: \(name)", "passport: \(name)", "birth-certificate: \(name)",
            "expected: \(name)", "interviewed: \(name)",
        ].joined(separator: ", ")
    }
}

import Foundation

/// A folder with an installation of its own: three centres for the bench, one module with a manifest alone, a database.
///
/// - `busy`: 100 desks, each with eight bookings a day; searches and refusals ask it.
/// - `empty`: 100 desks without a booking; bookings fill it.
struct BenchFolder: Sendable {
    /// How many desks a centre has.
    static let desks = 100
    /// The service that every desk gives.
    static let service = "desk-talk"

    let path: String

    var database: String { path + "/loket.db" }
    var insertDatabase: String { path + "/inserts.db" }
    var centres: String { path + "/Centres" }
    var modules: String { path + "/Plugins" }

    /// Where the sources lie, with `Centres` and `Plugins`.
    static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })

    /// Makes the files in a new folder for temporary files.
    static func make() throws -> BenchFolder {
        let folder = BenchFolder(path: NSTemporaryDirectory() + "loket-bench-" + UUID().uuidString)
        let files = FileManager.default
        try files.createDirectory(atPath: folder.centres, withIntermediateDirectories: true)
        try files.createDirectory(atPath: folder.modules + "/DeskTalk", withIntermediateDirectories: true)
        try files.copyItem(atPath: root + "/Centres/national.yaml", toPath: folder.centres + "/national.yaml")
        for id in ["busy", "empty"] {
            try Data(centre(id).utf8).write(to: URL(fileURLWithPath: "\(folder.centres)/\(id).yaml"))
        }
        try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder.modules + "/DeskTalk/module.yaml"))
        return folder
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The name of a desk by its number from 0.
    static func desk(_ number: Int) -> String { "desk-\(number + 1)" }

    private static func centre(_ id: String) -> String {
        let desks = (0..<desks).map { "  - { desk: \(desk($0)), partner: expat-centre, gives: [\(service)] }" }
        let hours = ["monday", "tuesday", "wednesday", "thursday", "friday"].map { "\($0): 09:00-17:00" }
        return """
            centre: \(id)
            extends: national
            name: Bench \(id)
            languages: [en, nl]
            contact: { website: example.org }
            agreements:
              - { agreement: cooperation, from: 2019-01-01 }
            sites:
              - { site: hall, city: Maastricht }
            partners:
              - { partner: expat-centre, name: Expat Centre, walk-ins: no }
            municipalities:
              - { municipality: 0935, name: Maastricht }
            desks:
            \(desks.joined(separator: "\n"))
            opening:
              - partner: expat-centre
                week: { \(hours.joined(separator: ", ")) }
            services:
              - { service: \(service), settings: { minutes: 30 }, book-by: [client, sponsor, officer] }
            booking:
              - horizon: 60 days
                latest: 1 working day before
                change-until: 1 working day before
                cancel: whole
                no-show-after: 10 minutes

            """
    }

    private static let manifest = """
        module: desk-talk
        version: 1.0.0
        kit: 1
        partner: expat-centre
        leg: { first: minutes, together: always }
        settings:
          - { setting: minutes, type: minutes, default: 30, least: 5, most: 60 }
        outcomes:
          - { outcome: talk, visit: yes }
        decisions:
          - decision: advice
            hit: first
            rules:
              - { then: talk, because: everyone }
        bring:
          - { bring: questions }
        steps:
          - { step: agreed, by: expat-centre, next: [advised] }
          - { step: advised, by: expat-centre, at: leg, ends: done, counts-as: desk-talk }
        retention: { after: done, keep: 6 months }
        texts:
          en:
            desk-talk: Talk at the desk
            talk: You are expected at the desk.
            everyone: Everyone may come.
            questions: Your questions
            agreed: Agreed
            advised: Advised
          nl:
            desk-talk: Gesprek aan de balie
            talk: U wordt aan de balie verwacht.
            everyone: Iedereen mag komen.
            questions: Uw vragen
            agreed: Afgesproken
            advised: Geadviseerd
        examples:
          - { on: 2021-03-09, given: { age: 34 }, expect: { advice: talk, because: everyone } }

        """
}

import Blueprint
import Calendars
package import Diagnostics
import HashTreeCollections
package import Ledger
import Modules
package import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Where an installation lies and what it is to be.
    package struct Options: Sendable {
        /// The database and the files beside it.
        package var files: LedgerFiles
        /// The folder of centre files.
        package var centres: String
        /// Folders of modules.
        package var modules: [String]
        /// Whether it is, or is to be, an exercise; `nil` for what it is.
        package var kind: InstallationKind?
        /// The time at which an exercise's clock begins.
        package var startsAt: Instant?
        /// The secret of the first national administrator.
        package var adminToken: String?

        /// Options for a start.
        package init(
            files: LedgerFiles, centres: String, modules: [String], kind: InstallationKind? = nil,
            startsAt: Instant? = nil, adminToken: String? = nil
        ) {
            self.files = files
            self.centres = centres
            self.modules = modules
            self.kind = kind
            self.startsAt = startsAt
            self.adminToken = adminToken
        }
    }

    /// What a start came to: the kernel, and what is to be told about it.
    package struct Started: Sendable {
        /// The running installation.
        package let kernel: Kernel
        /// What people should know, each in a sentence.
        package let messages: [String]
        /// Warnings of the configuration.
        package let warnings: [Diagnostic]
    }

    /// Why an installation does not start, with everything that is wrong.
    package struct StartFailure: Error {
        /// What is wrong with files or modules.
        package let diagnostics: [Diagnostic]
    }

    /// Opens or makes an installation: an empty database takes the folder as its first revision, another runs its
    /// stored one and tells what differs.
    package static func start(_ options: Options) async throws -> Started {
        let clock = KernelClock(startingAt: options.startsAt)
        let registry = ModuleRegistry(folders: options.modules)
        let (files, unreadable) = ConfigurationFiles.read(centres: options.centres, modules: options.modules)
        // An empty database must not be left behind by a folder that cannot start one.
        let isEmpty = !options.files.exists
        let folder = isEmpty ? try checked(files, unreadable, registry) : nil
        let ledger = try Ledger.open(
            options.files, kind: options.kind, migrations: KernelTables.migrations, now: clock.now.milliseconds)
        do {
            return try await start(options, ledger, registry, clock, (files, unreadable), folder)
        } catch {
            try? ledger.store.close()
            throw error
        }
    }

    private static func start(
        _ options: Options, _ ledger: Ledger, _ registry: ModuleRegistry, _ clock: KernelClock,
        _ found: (files: ConfigurationFiles, unreadable: [Diagnostic]), _ folder: Ready?
    ) async throws -> Started {
        var messages: [String] = []
        if ledger.madeKey {
            messages.append("made the master key \(ledger.files.key); keep a copy of it elsewhere")
        }
        if ledger.replayedErasures > 0 {
            messages.append("erased \(ledger.replayedErasures) persons anew after a restore")
        }
        let latest = try ledger.store.read(within: nil) { transaction in
            (try Revision.latest(in: transaction), try Journal.heads(in: transaction).time)
        }
        if ledger.installation.kind == .production, options.startsAt != nil {
            throw LedgerError.otherKind(.production)
        }
        if ledger.installation.kind == .exercise, clock.now.milliseconds < latest.1 {
            let recorded = Instant(milliseconds: latest.1)
            messages.append("the clock was raised to \(recorded): that much is recorded already")
            clock.set(recorded)
        }
        let (configuration, drift, warnings): (Configuration, [String], [Diagnostic])
        var first: StoredConfiguration?
        if let revision = latest.0 {
            (configuration, drift, warnings) = try stored(revision, registry, found.files)
        } else {
            let ready = try folder ?? checked(found.files, found.unreadable, registry)
            let stored = StoredConfiguration(
                files: ready.blueprint.files, libraries: ready.libraries, actor: "start", changes: 0, base: 0)
            first = stored
            configuration = Configuration(
                number: 1, since: clock.now, digest: stored.digest, blueprint: ready.blueprint, modules: ready.modules)
            (drift, warnings) = ([], ready.warnings)
        }
        messages += drift
        let shelf = ConfigurationShelf(configuration)
        let events = EventHub()
        let tallies = TallyShelf()
        let from = clock.now
        let writer: Writer<State> = try ledger.writer(
            published: { _, entries in events.publish(entries) },
            rebuild: { transaction in
                tallies.drop()
                let number = try Revision.latest(in: transaction)?.number
                return try State.load(shelf.configuration(number), from: from, in: transaction)
            })
        let kernel = Kernel(
            ledger: ledger, writer: writer, registry: registry, clock: clock, events: events, shelf: shelf,
            tallies: tallies,
            adminToken: options.adminToken, drift: drift)
        if let first {
            try await kernel.putFirst(first, configuration)
        } else {
            // An earlier program, or another revision, may have planned none.
            try await kernel.decide { state, context, now in
                try kernel.planReminders(&state, &context, now: now)
            }
        }
        return Started(kernel: kernel, messages: messages, warnings: warnings)
    }

    /// A folder that passed every check, with its modules loaded.
    struct Ready: Sendable {
        let blueprint: Blueprint
        let modules: [String: ModuleRegistry.Ready]
        let warnings: [Diagnostic]

        var libraries: [String: String] { modules.compactMapValues(\.digest) }
    }

    /// Compiles files and loads their modules; everything that is wrong is thrown at once.
    static func checked(
        _ files: ConfigurationFiles, _ unreadable: [Diagnostic], _ registry: ModuleRegistry
    ) throws(StartFailure) -> Ready {
        let compilation = Compilation.of(files)
        var diagnostics = unreadable + compilation.diagnostics
        guard let blueprint = compilation.blueprint?.value, !diagnostics.hasErrors else {
            throw StartFailure(diagnostics: diagnostics)
        }
        let outcome = registry.load(blueprint)
        diagnostics += outcome.broken.values
        guard outcome.broken.isEmpty else { throw StartFailure(diagnostics: diagnostics.sortedByPlace) }
        return Ready(blueprint: blueprint, modules: outcome.ready, warnings: compilation.diagnostics)
    }

    // The stored revision runs as it was put in force; what has changed around it is told, not taken.
    private static func stored(
        _ revision: Revision, _ registry: ModuleRegistry, _ files: ConfigurationFiles
    ) throws -> (Configuration, drift: [String], warnings: [Diagnostic]) {
        let stored = try StoredConfiguration(revision.body)
        let compilation = Compilation.of(stored.files)
        guard let blueprint = compilation.blueprint?.value else {
            throw StartFailure(diagnostics: compilation.diagnostics)
        }
        let outcome = registry.load(blueprint)
        var withheld = outcome.broken
        for (id, ready) in outcome.ready where ready.digest != stored.libraries[id] {
            withheld[id] = Diagnostic(
                "module-drift", at: .whole(id), "its library is another than the one put in force",
                fix: "apply the configuration, or put the library back")
        }
        let configuration = Configuration(
            number: revision.number, since: Instant(milliseconds: revision.created), digest: revision.digest,
            blueprint: blueprint, modules: outcome.ready.filter { withheld[$0.key] == nil }, withheld: withheld)
        return (
            configuration, drift(of: stored, files, withheld),
            compilation.diagnostics.filter { $0.severity == .warning }
        )
    }

    /// What differs between a stored configuration and the folders, in sentences.
    static func drift(
        of stored: StoredConfiguration, _ files: ConfigurationFiles, _ withheld: [String: Diagnostic]
    ) -> [String] {
        let differences = stored.files.texts == files.texts ? [] : Difference.between(stored.files, files)
        var drift = withheld.sorted { $0.key < $1.key }.map { id, diagnostic in
            "the module \(id) is withheld: \(diagnostic.message)\(diagnostic.fix.map { "; \($0)" } ?? "")"
        }
        if !differences.isEmpty {
            // Anyone may read what health tells: how many, not which.
            drift.append(
                "the folder differs from the revision in force in \(differences.count) places; see `loket plan`")
        }
        return drift
    }

    // Puts the first revision in force, with its entry in the journal.
    private func putFirst(_ stored: StoredConfiguration, _ configuration: Configuration) async throws {
        try await decide { [self] state, context, now in
            try putInForce(stored, number: configuration.number, by: "start", now: configuration.since, &context)
            try schedule(DueKind.answersPurge, "all", at: now.adding(seconds: 3600), &state, &context)
        }
    }

    /// Stores a revision and records it.
    func putInForce(
        _ stored: StoredConfiguration, number: Int64, by actor: String, now: Instant, _ context: inout WriteContext
    ) throws {
        let body = StoredConfiguration.shape.json(stored, capacity: 1 << 16)
        try Revision(number: number, created: now.milliseconds, digest: stored.digest, body: body)
            .insert(in: context.transaction)
        try record("put-in-force", Journal.national, String(number), by: actor, now: now, &context) { json in
            json.member("revision", Int(number))
            json.member("digest", stored.digest)
            json.member("changes", stored.changes)
        }
    }
}

extension State {
    /// The state as the records tell it.
    static func load(
        _ configuration: Configuration, from now: Instant, in transaction: any Transaction
    ) throws -> State {
        var state = State(configuration: configuration)
        // Two days back covers every zone and an exercise's past.
        let first = Day(number: Int(now.seconds / 86_400) - 2)
        for leg in try LegRecord.taking(from: first, in: transaction) {
            state.boards[CentreDay(centre: leg.centre, day: leg.day), default: DayBoard()].take(
                [leg.placed], for: leg.bundle)
        }
        for hold in try HoldRecord.all(in: transaction) {
            state.holds[hold.id] = hold
            state.boards[CentreDay(centre: hold.centre, day: hold.day), default: DayBoard()].take(
                hold.legs, for: hold.bundle)
        }
        for token in try TokenRecord.valid(in: transaction) { state.tokens[token.hash] = token }
        for sponsor in try SponsorRecord.all(in: transaction) { state.register(sponsor) }
        for one in try InterruptionRecord.holding(after: now, in: transaction) {
            guard let centre = configuration.blueprint.centres[one.centre] else { continue }
            state.interrupt(one, centre)
        }
        state.closedDays = TreeSet(try DayClosingRecord.all(since: first.adding(days: -60), in: transaction).map(\.key))
        for one in try SuspensionRecord.all(in: transaction) { state.suspensions[one.key] = one }
        state.answered = try .kept(in: transaction)
        state.clockFigures = try ClockRecord.figures(in: transaction)
        state.messages = try MessageFigures.load(in: transaction)
        state.reminders = TreeSet(try Due.subjects(of: DueKind.reminder, in: transaction))
        for due in try Due.list(of: DueKind.noShow, in: transaction) {
            state.awaited[due.subject] = Instant(milliseconds: due.at)
        }
        state.stock = try StockBook.load(in: transaction)
        state.nextDue = try Due.next(in: transaction).map { Instant(milliseconds: $0.at) }
        return state
    }
}

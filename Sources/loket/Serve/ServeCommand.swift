import ArgumentParser
import Diagnostics
import FoundationEssentials
import Kernel
import Ledger
import Logging
import Modules
import Operations
import Server
import ServiceLifecycle

/// `loket serve`: runs an installation.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run an installation: compile the centres, load the modules, answer requests",
        discussion: """
            An empty database takes the folder as its first revision; another runs its stored one and tells what differs.
            LOKET_ADMIN_TOKEN (32 characters or more) is the first national administrator's token.
            Example: loket serve --exercise --clock 2021-03-04T08:00:00Z --database /tmp/rehearsal.db
            """)

    @Option(help: "Where to listen, HOST:PORT; port 0 takes a free one.")
    var listen = "127.0.0.1:8080"

    @Option(help: "The database; its key, signed heads and erasures stand beside it.")
    var database = "var/loket.db"

    @Option(help: "The master key (the database's path with .key).")
    var key: String?

    @Option(help: "The folder of centre files.")
    var centres: String?

    @Option(help: "The folder of service modules.")
    var modules: String?

    @Flag(help: "Make an empty database an exercise, for ever: its clock can be set.")
    var exercise = false

    @Option(help: "The time at which an exercise's clock begins; it runs on from there.")
    var clock: InstantArgument?

    @Option(
        help: ArgumentHelp(
            "How messages go out: spool:FOLDER, sendmail:COMMAND, webhook:URL or none.",
            discussion: """
                An exercise spools beside its database where nothing is said; production keeps messages waiting. A webhook \
                gets CloudEvents, signed where LOKET_WEBHOOK_SECRET is set.
                """))
    var messages: MessageRoute?

    @Option(help: "The address that writes for centres whose file has no e-mail address.")
    var sender: String?

    @Option(help: "The source of a webhook's events, such as urn:nld:oin:OIN:systeem:NAME (urn:loket:CENTRE).")
    var eventSource: String?

    @Flag(help: "Write a line for each request to standard error; it names the path's template, never a person.")
    var accessLog = false

    func validate() throws {
        guard address != nil else { throw ValidationError("--listen takes HOST:PORT, such as 127.0.0.1:8080") }
        if clock != nil, !exercise {
            throw ValidationError("--clock needs --exercise: production runs on the world's time")
        }
        if let sender, MailAddress(sender) == nil {
            throw ValidationError("--sender takes an e-mail address, such as no-reply@example.org")
        }
        if let token = Surroundings.value("LOKET_ADMIN_TOKEN"), token.count < 32 {
            throw ValidationError("LOKET_ADMIN_TOKEN needs 32 characters or more")
        }
    }

    private var address: (host: String, port: Int)? {
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65_535).contains(port), colon > listen.startIndex
        else { return nil }
        return (String(listen[..<colon]), port)
    }

    mutating func run() async throws {
        guard let address else { return }
        let installation = Installation.ofThisProgram
        let folder = database.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let started: Kernel.Started
        do {
            started = try await Kernel.start(
                Kernel.Options(
                    files: LedgerFiles(database: database, key: key), centres: centres ?? installation.centres,
                    modules: [modules ?? installation.modules], kind: exercise ? .exercise : nil,
                    startsAt: clock?.instant, adminToken: Surroundings.value("LOKET_ADMIN_TOKEN")))
        } catch let failure as Kernel.StartFailure {
            DiagnosticText.tell(failure.diagnostics)
            Output.tell("loket: not started: \(DiagnosticText.count(failure.diagnostics))")
            throw ExitCode(1)
        } catch let error as LedgerError {
            Output.tell("loket: not started: \(error)")
            throw ExitCode(1)
        }
        try await serve(started, at: address)
    }

    private func serve(_ started: Kernel.Started, at address: (host: String, port: Int)) async throws {
        let kernel = started.kernel
        DiagnosticText.tell(started.warnings)
        for message in started.messages { Output.tell("loket: \(message)") }
        var logger = Logger(label: "loket") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        var settings = ServerSettings(host: address.host, port: address.port, logger: logger)
        if accessLog {
            settings.accessLog = Logger(label: "loket.access") { StreamLogHandler.standardError(label: $0) }
        }
        let figures = RequestFigures()
        let document = OpenAPI.document()
        let routes = Routes(
            kernel.bindings + [
                API.openAPI.answered { _ in document },
                API.metrics.answered { _ in Array((figures.text + kernel.metricsText).utf8) },
            ])
        let server = LoketServer(routes, settings: settings, figures: figures) { bearer throws(Refusal) in
            try kernel.authenticate(bearer)
        }
        let summary = StartSummary(kernel)
        var services: [any Service] = [DueService(kernel: kernel)]
        if let channel = try channel(kernel) {
            kernel.messageChannel = channel.name
            services.append(
                DeliveryService(
                    delivery: MessageDelivery(of: kernel, through: channel, sender: sender, logger: logger)))
        }
        do {
            try await server.run(
                beside: services,
                isReady: { port in Output.say(summary.text(host: address.host, port: port)) },
                close: { try await kernel.close() })
        } catch let error as LedgerError {
            Output.tell("loket: \(error)")
            throw ExitCode(1)
        } catch {
            Output.tell("loket: cannot serve at \(listen): \(error)")
            throw ExitCode(1)
        }
        Output.tell("loket: stopped; everything answered is recorded")
    }

    // The channel that was asked for, or the one that a rehearsal takes by itself; what becomes of messages is told.
    private func channel(_ kernel: Kernel) throws -> (any MessageChannel)? {
        let route = messages ?? (kernel.mode == .exercise ? .spool("\(database).messages") : .none)
        do {
            let channel = try route.channel(source: eventSource) { kernel.clock.now }
            if messages == nil { Output.tell("loket: \(route.words)") }
            return channel
        } catch {
            Output.tell("loket: not started: messages cannot go out: \(error)")
            throw ExitCode(1)
        }
    }
}

/// Delivers messages, as long as the server runs.
private struct DeliveryService: Service {
    let delivery: MessageDelivery

    func run() async throws {
        await cancelWhenGracefulShutdown { await delivery.run() }
    }
}

/// Has done what is due, as long as the server runs.
private struct DueService: Service {
    let kernel: Kernel

    func run() async throws {
        await cancelWhenGracefulShutdown { await kernel.runClock() }
    }
}

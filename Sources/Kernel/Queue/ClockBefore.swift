import Operations
import ServiceKit
import Shapes

/// How a clock of a case stood before a step: what a step may change of it.
struct ClockBefore: Hashable, Sendable {
    let name: String
    let run: Int
    let started: Int
    let startRecorded: Int
    let startStep: String
    let pauses: String
    let state: ClockState?
    let stopped: Int?
    let stopRecorded: Int?
    let stopStep: String?
    let dueOn: Int?
    let dueAt: Int?
    let warnAt: Int?

    init(_ clock: ClockRecord) {
        self.init(
            name: clock.name, run: clock.run, started: clock.startedAt.stored,
            startRecorded: clock.startRecordedAt.stored, startStep: clock.startStep,
            pauses: ClockPause.text(clock.pauses), state: clock.state, stopped: clock.stoppedAt?.stored,
            stopRecorded: clock.stopRecordedAt?.stored, stopStep: clock.stopStep, dueOn: clock.dueOn?.number,
            dueAt: clock.dueAt?.stored, warnAt: clock.warnAt?.stored)
    }

    private init(
        name: String, run: Int, started: Int, startRecorded: Int, startStep: String, pauses: String,
        state: ClockState?, stopped: Int?, stopRecorded: Int?, stopStep: String?, dueOn: Int?, dueAt: Int?,
        warnAt: Int?
    ) {
        self.name = name
        self.run = run
        self.started = started
        self.startRecorded = startRecorded
        self.startStep = startStep
        self.pauses = pauses
        self.state = state
        self.stopped = stopped
        self.stopRecorded = stopRecorded
        self.stopStep = stopStep
        self.dueOn = dueOn
        self.dueAt = dueAt
        self.warnAt = warnAt
    }

    /// Whether it is of a clock.
    func isOf(_ clock: ClockRecord) -> Bool { name == clock.name && run == clock.run }

    /// Puts a clock back to how it stood; what was warned of and breached since stays so.
    func restore(_ clock: inout ClockRecord) throws {
        clock.startedAt = Instant(stored: started)
        clock.startRecordedAt = Instant(stored: startRecorded)
        clock.startStep = startStep
        clock.pauses = try ClockPause.read(pauses)
        clock.state = state
        clock.stoppedAt = stopped.map(Instant.init(stored:))
        clock.stopRecordedAt = stopRecorded.map(Instant.init(stored:))
        clock.stopStep = stopStep
        clock.dueOn = dueOn.map { Day(number: $0) }
        clock.dueAt = dueAt.map(Instant.init(stored:))
        clock.warnAt = warnAt.map(Instant.init(stored:))
    }

    static let shape = Shape<ClockBefore>.record(
        nil, "",
        {
            ClockBefore(
                name: $0, run: $1, started: $2, startRecorded: $3, startStep: $4, pauses: $5, state: $6, stopped: $7,
                stopRecorded: $8, stopStep: $9, dueOn: $10, dueAt: $11, warnAt: $12)
        },
        Field("name", .text, "", \.name), Field("run", .integer(), "", \.run),
        Field("started", .integer(), "", \.started), Field("startRecorded", .integer(), "", \.startRecorded),
        Field("startStep", .text, "", \.startStep), Field("pauses", .text, "", \.pauses),
        .optional("state", .word, "", \.state), .optional("stopped", .integer(), "", \.stopped),
        .optional("stopRecorded", .integer(), "", \.stopRecorded), .optional("stopStep", .text, "", \.stopStep),
        .optional("dueOn", .integer(), "", \.dueOn), .optional("dueAt", .integer(), "", \.dueAt),
        .optional("warnAt", .integer(), "", \.warnAt))
}

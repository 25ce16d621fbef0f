import Calendars
import Operations
import ServiceKit
import Shapes

/// How a case and its clocks stood before the result of a leg, or an absence.
struct CaseBefore: Hashable, Sendable {
    let id: String
    /// The entry that was added since.
    let entry: Int
    let state: CaseState
    let step: String
    let since: Int
    let ends: String?
    let tracks: String
    let ended: Int?
    let outcome: String?
    let steps: Int
    let clocks: [ClockBefore]

    /// Keeps how a case stands now, before an entry is added to it.
    init(_ record: CaseRecord, entry: Int, clocks: [ClockRecord]) {
        self.init(
            id: record.id, entry: entry, state: record.state, step: record.main.step, since: record.main.since.stored,
            ends: record.main.ends, tracks: CaseStanding.text(record.others), ended: record.endedAt?.stored,
            outcome: record.outcome, steps: record.steps, clocks: clocks.map(ClockBefore.init))
    }

    private init(
        id: String, entry: Int, state: CaseState, step: String, since: Int, ends: String?, tracks: String, ended: Int?,
        outcome: String?, steps: Int, clocks: [ClockBefore]
    ) {
        self.id = id
        self.entry = entry
        self.state = state
        self.step = step
        self.since = since
        self.ends = ends
        self.tracks = tracks
        self.ended = ended
        self.outcome = outcome
        self.steps = steps
        self.clocks = clocks
    }

    /// Puts a case back to where it stood.
    func restore(_ record: inout CaseRecord) throws {
        record.state = state
        record.main = CaseStanding(track: nil, step: step, since: Instant(stored: since), ends: ends)
        record.others = try CaseStanding.read(tracks)
        record.endedAt = ended.map(Instant.init(stored:))
        record.outcome = outcome
        record.steps = steps
        record.version += 1
    }

    static let shape = Shape<CaseBefore>.record(
        nil, "",
        {
            CaseBefore(
                id: $0, entry: $1, state: $2, step: $3, since: $4, ends: $5, tracks: $6, ended: $7, outcome: $8,
                steps: $9, clocks: $10)
        },
        Field("case", .text, "", \.id), Field("entry", .integer(), "", \.entry), Field("state", .word, "", \.state),
        Field("step", .text, "", \.step), Field("since", .integer(), "", \.since),
        .optional("ends", .text, "", \.ends), Field("tracks", .text, "", \.tracks),
        .optional("ended", .integer(), "", \.ended), .optional("outcome", .text, "", \.outcome),
        Field("steps", .integer(), "", \.steps), Field("clocks", ClockBefore.shape.list(), "", \.clocks))
}

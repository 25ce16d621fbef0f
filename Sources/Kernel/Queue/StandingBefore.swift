import Operations
import Shapes

/// How a visit stood before something was done with it.
struct StandingBefore: Hashable, Sendable {
    let state: VisitState
    /// Who was here; `nil` before anyone had checked in.
    let present: [Int]?
    let hasPriority: Bool
    let legs: [LegBefore]
    /// The cases that it changed; none but after a result or a no-show.
    var cases: [CaseBefore] = []
    /// The last place in the centre's chain before a result or a no-show.
    var since: Int64?

    /// How a leg stood.
    struct LegBefore: Hashable, Sendable {
        let leg: String
        let state: LegState
        let turn: LegTurn

        private var waiting: Int? { turn.waitingSince?.stored }
        private var served: Int? { turn.servedSince?.stored }

        static let shape = Shape<LegBefore>.record(
            nil, "",
            { leg, state, desk, waiting, served, isParked in
                LegBefore(
                    leg: leg, state: state,
                    turn: LegTurn(
                        desk: desk, waitingSince: waiting.map { Instant(stored: $0) },
                        servedSince: served.map { Instant(stored: $0) }, isParked: isParked))
            },
            Field("leg", .text, "", \.leg), Field("state", .word, "", \.state),
            .optional("desk", .text, "", \.turn.desk), .optional("waiting", .integer(), "", \.waiting),
            .optional("served", .integer(), "", \.served), Field("parked", .boolean, "", \.turn.isParked))
    }

    private var place: Int? { since.map { Int($0) } }

    static let shape = Shape<StandingBefore>.record(
        nil, "",
        { state, present, hasPriority, legs, cases, since in
            StandingBefore(
                state: state, present: present, hasPriority: hasPriority, legs: legs, cases: cases,
                since: since.map { Int64($0) })
        },
        Field("state", .word, "", \.state), .optional("present", Shape<Int>.integer().list(), "", \.present),
        Field("priority", .boolean, "", \.hasPriority), Field("legs", LegBefore.shape.list(), "", \.legs),
        Field("cases", CaseBefore.shape.list(), "", \.cases),
        .optional("since", .integer(), "", \.place))
}

extension Instant {
    /// Its milliseconds, as JSON keeps them.
    var stored: Int { Int(milliseconds) }

    /// From stored milliseconds.
    init(stored: Int) { self.init(milliseconds: Int64(stored)) }
}

package import Operations
import Shapes

/// One call of an operation with everything it needs.
package enum Act: Sendable {
    /// Persons have come.
    case checkIn(CheckIn)
    /// A desk takes a leg.
    case take(Turn)
    /// A leg has its results; which records are personal is known by their names.
    case finish(LegResults, personal: Set<String>)
    /// Nobody has come.
    case noShow(NoShow)
    /// A leg goes elsewhere in the room.
    case transfer(LegTransfer)
    /// Somebody has come without an appointment; the key makes a repetition harmless.
    case walkIn(WalkIn, key: String)
    /// The last thing done is taken back.
    case undo(Undoing)

    /// What it is an act of.
    package var action: Action {
        switch self {
        case .checkIn: .of(.checkIn)
        case .take: .of(.take)
        case .finish: .of(.finish)
        case .noShow: .of(.noShow)
        case .transfer(let transfer):
            switch transfer.to {
            case .parked: .of(.park)
            case .waiting: .of(.back)
            case .desk: .of(.send)
            }
        case .walkIn: .of(.walkIn)
        case .undo: .of(.undo)
        }
    }

    /// The visit it is done to; `nil` where it makes one or takes the next.
    package var visit: String? {
        switch self {
        case .checkIn(let checkIn): checkIn.visit
        case .take(let turn): turn.visit
        case .finish(let results, _): results.visit
        case .noShow(let noShow): noShow.visit
        case .transfer(let transfer): transfer.visit
        case .walkIn: nil
        case .undo(let undoing): undoing.visit
        }
    }

    /// The leg it is done to, where it is one.
    package var leg: String? {
        switch self {
        case .take(let turn): turn.leg
        case .finish(let results, _): results.leg
        case .transfer(let transfer): transfer.leg
        default: nil
        }
    }

    /// The command that does the same; what tells of a person is left out where it is kept.
    package func command(isKept: Bool = false) -> String {
        (["loket"] + action.command + arguments(isKept)).joined(separator: " ")
    }

    private func arguments(_ isKept: Bool) -> [String] {
        switch self {
        case .checkIn(let checkIn):
            return [checkIn.visit] + (checkIn.persons ?? []).flatMap { ["--person", $0] }
                + (checkIn.priority == true ? ["--priority"] : [])
        case .take(let turn):
            return [turn.centre, turn.desk] + Act.option("--visit", turn.visit) + Act.option("--leg", turn.leg)
        case .finish(let results, let personal):
            return [results.visit, results.leg]
                + results.results.flatMap { Act.result($0, personal, isKept) } + Act.option("--reason", results.reason)
        case .noShow(let noShow): return [noShow.visit] + Act.option("--reason", isKept ? nil : noShow.reason)
        case .transfer(let transfer):
            return [transfer.visit, transfer.leg] + Act.option("--desk", transfer.desk)
                + Act.option("--reason", isKept ? nil : transfer.reason)
        case .walkIn(let walkIn, _):
            return [walkIn.centre, "--party", "party.json"] + Act.option("--bundle", walkIn.bundle)
                + Act.option("--lives-in", walkIn.livesIn) + (walkIn.isOwnChoice ? ["--own-choice"] : [])
                + (walkIn.priority ? ["--priority"] : [])
        case .undo(let undoing): return [undoing.visit] + Act.option("--reason", isKept ? "…" : undoing.reason)
        }
    }

    private static func result(_ result: LegResult, _ personal: Set<String>, _ isKept: Bool) -> [String] {
        ["--result", "\(result.person)=\(result.step ?? "absent")"]
            + result.records.flatMap { record in
                let isHidden = isKept && personal.contains(record.key)
                return [
                    "--record", quoted("\(result.person).\(record.key)=\(isHidden ? "…" : record.value.description)"),
                ]
            }
            + result.drawn.flatMap { ["--drawn", "\(result.person)=\($0)"] }
            + result.spoiled.flatMap { ["--spoiled", "\(result.person)=\($0.serial):\($0.because.rawValue)"] }
    }

    private static func option(_ name: String, _ value: String?) -> [String] {
        value.map { [name, quoted($0)] } ?? []
    }

    // As a shell reads it back.
    private static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-_.:=/@,+".utf8.contains(byte)
        }
        return plain && !text.isEmpty
            ? text
            : "'"
                + text.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: #"'\''"#) + "'"
    }
}

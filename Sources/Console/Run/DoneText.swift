import Operations

/// What acts changed, in words.
enum DoneText {
    /// A visit whose persons have come, with what may be done about who has not.
    static func checkedIn(_ visit: Visit) -> [String] {
        let legs = visit.legs.filter { $0.state == .waiting }.map { "\($0.service) at \($0.desk)" }
        var lines = ["\(visit.ticket ?? visit.reference) waits for \(legs.joined(separator: ", "))"]
        for absent in visit.absent ?? [] {
            let name = visit.party?.first { $0.person == absent.person }.map { " \($0.givenName)" } ?? ""
            let legs = absent.legs.map { leg in
                "\(leg.service): \(leg.may.map(\.rawValue).joined(separator: " or "))"
            }
            lines.append("\(absent.person)\(name) is not here (\(legs.joined(separator: "; ")))")
        }
        return lines
    }

    /// A visit of which a leg was finished.
    static func finished(_ visit: Visit, leg: String) -> [String] {
        let service = visit.legs.first { $0.leg == leg }?.service ?? leg
        let left = visit.legs.filter { [.booked, .waiting, .serving].contains($0.state) }
        let next =
            left.isEmpty
            ? "the visit is finished" : "still \(left.map { "\($0.service) at \($0.desk)" }.joined(separator: ", "))"
        return ["\(visit.ticket ?? visit.reference) \(service); \(next)"]
    }

    /// A leg that went elsewhere in the room.
    static func transferred(_ visit: Visit, _ transfer: LegTransfer) -> String {
        let name = visit.ticket ?? visit.reference
        switch transfer.to {
        case .parked: return "\(name) is parked"
        case .waiting: return "\(name) waits again"
        case .desk: return "\(name) waits for \(transfer.desk ?? "another desk")"
        }
    }
}

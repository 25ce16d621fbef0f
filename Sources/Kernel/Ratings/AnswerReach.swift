import Ledger
import Operations

/// Which open answers someone may read at a centre.
enum AnswerReach: Hashable, Sendable {
    /// None.
    case nothing
    /// Those that are published.
    case published
    /// All (`nil`), or those about visits that had a leg at one of some partners.
    case all(partners: Set<String>?)

    /// What a principal may read; a token with several grants reads with the widest of them.
    init(_ principal: Principal, at centre: String) {
        let officers = principal.grants.filter { $0.role == .officer && $0.reaches(centre: centre) }
        if officers.contains(where: { $0.partner == nil }) {
            self = .all(partners: nil)
        } else if !officers.isEmpty {
            self = .all(partners: Set(officers.compactMap(\.partner)))
        } else if principal.has(.auditor, .centreAdmin, at: centre) || principal.has(.nationalAdmin) {
            self = .published
        } else {
            self = .nothing
        }
    }

    /// Whether it reaches an answer.
    func sees(_ record: AnswerRecord, in transaction: any Transaction) throws -> Bool {
        switch self {
        case .nothing: false
        case .published: record.state == .published
        case .all(nil): true
        case .all(let partners?):
            try LegRecord.list(of: record.visit, in: transaction).contains { partners.contains($0.placed.partner) }
        }
    }
}

/// An uploaded change of the configuration that waits to be put in force.
package struct Plan: Hashable, Sendable {
    /// Where a plan stands.
    package enum State: String, Sendable, CaseIterable {
        /// Uploaded and checked.
        case proposed
        /// Put in force.
        case applied
        /// Never to be applied.
        case withdrawn
    }

    /// The plan's id.
    package var id: String
    /// When it was uploaded, in milliseconds since 1970.
    package var created: Int64
    /// Its content, as the caller writes it.
    package var body: [UInt8]
    /// Where it stands.
    package var state: State

    /// A plan, by default a proposed one.
    package init(id: String, created: Int64, body: [UInt8], state: State = .proposed) {
        self.id = id
        self.created = created
        self.body = body
        self.state = state
    }

    /// Stores a new plan.
    package func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert, [.text(id), .integer(created), .blob(body), .text(state.rawValue)])
    }

    /// A plan by its id.
    package static func find(_ id: String, in transaction: any Transaction) throws -> Plan? {
        guard let row = try transaction.row(find, [.text(id)]) else { return nil }
        guard let state = State(rawValue: try row.text(3)) else { throw LedgerError.column("state") }
        return Plan(id: try row.text(0), created: try row.integer(1), body: try row.blob(2), state: state)
    }

    /// Stores where a plan stands now; `false` where there is no such plan.
    @discardableResult
    package static func set(_ state: State, of id: String, in transaction: any Transaction) throws -> Bool {
        try transaction.change(set, [.text(state.rawValue), .text(id)]) == 1
    }

    /// Its table.
    static let tables = [
        Statement(
            """
            CREATE TABLE plans (
                id TEXT NOT NULL PRIMARY KEY, created BIGINT NOT NULL, body {blob} NOT NULL, state TEXT NOT NULL)
            """)
    ]

    private static let insert = Statement("INSERT INTO plans (id, created, body, state) VALUES ($1, $2, $3, $4)")
    private static let find = Statement("SELECT id, created, body, state FROM plans WHERE id = $1")
    private static let set = Statement("UPDATE plans SET state = $1 WHERE id = $2")

    /// Its statements.
    static let statements = [insert, find, set]
}

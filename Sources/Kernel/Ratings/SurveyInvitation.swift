import Ledger

/// Which visits' parties were asked by a message to rate their visit: each once.
enum SurveyInvitation {
    /// Notes that the party of a visit is asked; `false` where it was before.
    static func insert(_ visit: String, in transaction: any Transaction) throws -> Bool {
        try transaction.change(insert, [.text(visit)]) == 1
    }

    static let tables = [
        Statement("CREATE TABLE survey_invitations (visit TEXT NOT NULL PRIMARY KEY) {keyed}")
    ]
    private static let insert = Statement("INSERT INTO survey_invitations (visit) VALUES ($1) ON CONFLICT DO NOTHING")

    static let statements = [insert]
}

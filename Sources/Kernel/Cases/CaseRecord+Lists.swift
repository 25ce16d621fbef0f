import Ledger
import Operations

extension CaseRecord {
    /// Where a list of cases goes on: behind one that was opened at an instant.
    struct Place: Hashable, Sendable {
        let openedAt: Int64
        let id: String

        static let start = Place(openedAt: Int64.min, id: "")
    }

    /// Cases of a centre in one state, the oldest first; a service or step of `nil` is any.
    static func list(
        at centre: String, _ state: CaseState, service: String?, step: String?, after place: Place, limit: Int,
        in transaction: any Transaction
    ) throws -> [CaseRecord] {
        // Names have neither % nor _; a step of another track stands between colons.
        let values: [SQLValue] = [
            .text(centre), .text(state.rawValue), .integer(place.openedAt), .text(place.id), .text(service ?? ""),
            .text(step ?? ""), .text("%:\(step ?? ""):%"), .int(limit),
        ]
        return try transaction.rows(ofCentre, values).map(CaseRecord.init)
    }

    /// Cases of a sponsor at all centres, the oldest first.
    static func list(
        ofSponsor sponsor: String, after place: Place, limit: Int, in transaction: any Transaction
    ) throws -> [CaseRecord] {
        try transaction.rows(
            ofSponsor, [.text(sponsor), .integer(place.openedAt), .text(place.id), .int(limit)]
        ).map(CaseRecord.init)
    }

    /// Cases in one state that a municipality has a step in, at all centres, the oldest first.
    static func list(
        ofMunicipality municipality: String, _ state: CaseState, after place: Place, limit: Int,
        in transaction: any Transaction
    ) throws -> [CaseRecord] {
        try transaction.rows(
            ofMunicipality,
            [.text(municipality), .text(state.rawValue), .integer(place.openedAt), .text(place.id), .int(limit)]
        ).map(CaseRecord.init)
    }

    /// All cases of a person.
    static func list(ofPerson person: String, in transaction: any Transaction) throws -> [CaseRecord] {
        try transaction.rows(ofPerson, [.text(person)]).map(CaseRecord.init)
    }

    private static let ofCentre = Statement(
        """
        SELECT \(columns) FROM cases WHERE centre = $1 AND state = $2 AND (opened > $3 OR (opened = $3 AND id > $4))
            AND ($5 = '' OR service = $5) AND ($6 = '' OR step = $6 OR tracks LIKE $7)
        ORDER BY opened, id LIMIT $8
        """)
    private static let ofSponsor = Statement(
        """
        SELECT \(columns) FROM cases WHERE sponsor = $1 AND (opened > $2 OR (opened = $2 AND id > $3))
        ORDER BY opened, id LIMIT $4
        """)
    private static let ofMunicipality = Statement(
        """
        SELECT \(columns) FROM cases WHERE registers = 1 AND municipality = $1 AND state = $2
            AND (opened > $3 OR (opened = $3 AND id > $4))
        ORDER BY opened, id LIMIT $5
        """)
    private static let ofPerson = Statement("SELECT \(columns) FROM cases WHERE person = $1 ORDER BY opened, id")

    static let listStatements = [ofCentre, ofSponsor, ofMunicipality, ofPerson]
}

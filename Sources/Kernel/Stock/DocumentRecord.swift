import Ledger
import Operations

/// A personal document as it is stored; its number is sealed under its holder's key.
struct DocumentRecord: Hashable, Sendable {
    let id: String
    let kind: String
    let caseID: String
    /// The centre of its case.
    let centre: String
    /// The holder's identifier.
    var person: String
    var place: StockPlace
    var since: Instant
    /// Whether it went back to who made it.
    var isSentBack = false

    /// The field of the holder under which its number is sealed.
    var field: String { "document/\(id)" }

    /// The kind of lookup by which a number is found again.
    static let lookup = "document-number"

    /// Where it stands, seen from the centre of its case.
    var state: DocumentState {
        switch place {
        case .supplier: isSentBack ? .sentBack : .expected
        case .inTransit: .inTransit
        case .elsewhere: .elsewhere
        case .at(let centre, _): centre == self.centre ? .here : .elsewhere
        case .client: .handedOut
        case .void: .void
        }
    }

    /// Whether something may still become of it.
    var isOpen: Bool { place != .client && place != .void }

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .text(kind), .text(caseID), .text(centre), .text(person), .text(place.text),
                .integer(since.milliseconds), .int(isSentBack ? 1 : 0),
            ])
    }

    /// Stores where it is; `false` where it is no longer at the place it comes from.
    func move(from: StockPlace, in transaction: any Transaction) throws -> Bool {
        try transaction.change(
            Self.move,
            [
                .text(place.text), .integer(since.milliseconds), .int(isSentBack ? 1 : 0), .text(id), .text(from.text),
            ]) == 1
    }

    static func find(_ id: String, in transaction: any Transaction) throws -> DocumentRecord? {
        try transaction.row(find, [.text(id)]).map(DocumentRecord.init)
    }

    /// The documents of a person.
    static func list(ofPerson person: String, in transaction: any Transaction) throws -> [DocumentRecord] {
        try transaction.rows(ofPerson, [.text(person)]).map(DocumentRecord.init)
    }

    /// All of which something may still become.
    static func open(in transaction: any Transaction) throws -> [DocumentRecord] {
        try transaction.rows(open, [.text(StockPlace.client.text), .text(StockPlace.void.text)]).map(
            DocumentRecord.init)
    }

    init(
        id: String, kind: String, caseID: String, centre: String, person: String, place: StockPlace, since: Instant,
        isSentBack: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.caseID = caseID
        self.centre = centre
        self.person = person
        self.place = place
        self.since = since
        self.isSentBack = isSentBack
    }

    private init(_ row: Row) throws {
        guard let place = StockPlace(try row.text(5)) else { throw LedgerError.column("place") }
        self.init(
            id: try row.text(0), kind: try row.text(1), caseID: try row.text(2), centre: try row.text(3),
            person: try row.text(4), place: place, since: Instant(milliseconds: try row.integer(6)),
            isSentBack: try row.int(7) == 1)
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE stock_documents (
                id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, case_id TEXT NOT NULL, centre TEXT NOT NULL,
                person TEXT NOT NULL, place TEXT NOT NULL, since BIGINT NOT NULL, sent_back BIGINT NOT NULL) {keyed}
            """),
        Statement("CREATE INDEX stock_documents_person ON stock_documents (person)"),
        Statement("CREATE INDEX stock_documents_place ON stock_documents (place)"),
    ]
    private static let columns = "id, kind, case_id, centre, person, place, since, sent_back"
    private static let insert = Statement(
        "INSERT INTO stock_documents (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    private static let move = Statement(
        "UPDATE stock_documents SET place = $1, since = $2, sent_back = $3 WHERE id = $4 AND place = $5")
    private static let find = Statement("SELECT \(columns) FROM stock_documents WHERE id = $1")
    private static let ofPerson = Statement("SELECT \(columns) FROM stock_documents WHERE person = $1 ORDER BY id")
    private static let open = Statement(
        "SELECT \(columns) FROM stock_documents WHERE place <> $1 AND place <> $2 ORDER BY id")

    static let statements = [insert, move, find, ofPerson, open]
}

/// The tables of sealed persons; nothing in them can be read without the master key.
package enum Persons {
    /// Destroys a person's key, fields and lookups; the row stays, so that its id is never another's.
    ///
    /// `false` where there is no such person. Use `WriteContext.erase`, which writes it to the ledger outside too.
    @discardableResult
    static func erase(_ person: String, at time: Int64, in transaction: any Transaction) throws -> Bool {
        try transaction.execute(deleteFields, [.text(person)])
        try transaction.execute(deleteLookups, [.text(person)])
        return try transaction.change(erase, [.integer(time), .text(person)]) == 1
    }

    /// Every erased person with the time of erasure.
    static func erased(in transaction: any Transaction) throws -> [Erasure] {
        try transaction.rows(listErased).map { Erasure(person: try $0.text(0), time: try $0.integer(1)) }
    }

    /// Its tables.
    static let tables = [
        Statement(
            """
            CREATE TABLE persons (
                person TEXT NOT NULL PRIMARY KEY, key {blob}, created BIGINT NOT NULL, erased BIGINT) {keyed}
            """),
        Statement(
            """
            CREATE TABLE person_fields (
                person TEXT NOT NULL, field TEXT NOT NULL, version BIGINT NOT NULL, sealed {blob} NOT NULL,
                PRIMARY KEY (person, field)) {keyed}
            """),
        Statement(
            """
            CREATE TABLE person_lookups (
                kind TEXT NOT NULL, digest {blob} NOT NULL, person TEXT NOT NULL,
                PRIMARY KEY (kind, digest, person)) {keyed}
            """),
        Statement("CREATE INDEX person_lookups_person ON person_lookups (person)"),
    ]

    static let insert = Statement("INSERT INTO persons (person, key, created) VALUES ($1, $2, $3)")
    static let find = Statement("SELECT key FROM persons WHERE person = $1")
    static let put = Statement(
        """
        INSERT INTO person_fields (person, field, version, sealed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person, field) DO UPDATE SET version = excluded.version, sealed = excluded.sealed
        """)
    static let get = Statement("SELECT version, sealed FROM person_fields WHERE person = $1 AND field = $2")
    static let index = Statement(
        "INSERT INTO person_lookups (kind, digest, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
    static let unindex = Statement("DELETE FROM person_lookups WHERE kind = $1 AND digest = $2 AND person = $3")
    static let lookup = Statement("SELECT person FROM person_lookups WHERE kind = $1 AND digest = $2 ORDER BY person")
    static let page = Statement(
        "SELECT person, key FROM persons WHERE person > $1 AND key IS NOT NULL ORDER BY person LIMIT $2")
    static let rewrap = Statement("UPDATE persons SET key = $1 WHERE person = $2")
    private static let deleteFields = Statement("DELETE FROM person_fields WHERE person = $1")
    static let fields = Statement("SELECT field FROM person_fields WHERE person = $1 ORDER BY field")
    static let deleteField = Statement("DELETE FROM person_fields WHERE person = $1 AND field = $2")
    static let copyLookups = Statement(
        """
        INSERT INTO person_lookups (kind, digest, person)
        SELECT kind, digest, CAST($1 AS TEXT) FROM person_lookups WHERE person = $2 ON CONFLICT DO NOTHING
        """)
    static let deleteLookups = Statement("DELETE FROM person_lookups WHERE person = $1")
    private static let erase = Statement(
        "UPDATE persons SET key = NULL, erased = COALESCE(erased, $1) WHERE person = $2")
    private static let listErased = Statement(
        "SELECT person, erased FROM persons WHERE erased IS NOT NULL ORDER BY person")

    /// Its statements.
    static let statements = [
        insert, find, put, get, index, unindex, lookup, page, rewrap, deleteFields, deleteLookups, erase, listErased,
        fields, deleteField, copyLookups,
    ]
}

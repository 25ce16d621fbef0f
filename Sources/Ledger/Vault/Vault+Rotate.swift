import Crypto

extension Vault {
    /// Wraps everything under a new master key: persons' keys and the installation's secret; returns how many persons.
    static func rewrap(from old: MasterKey, to new: MasterKey, in transaction: any Transaction) throws -> Int {
        guard let installation = try Installation.find(in: transaction) else { return 0 }
        let secret = try Seal.open(installation.root, with: old.key, boundTo: ["root"])
        let root = try Seal.seal(secret, with: new.key, boundTo: ["root"])
        try Installation.replaceKey(id: new.id, root: root, in: transaction)
        var (count, last) = (0, "")
        while true {
            let rows = try transaction.rows(Persons.page, [.text(last), 1_000])
            for row in rows {
                let person = try row.text(0)
                let key = try Seal.open(try row.blob(1), with: old.key, boundTo: ["person", person])
                let wrapped = try Seal.seal(key, with: new.key, boundTo: ["person", person])
                try transaction.execute(Persons.rewrap, [.blob(wrapped), .text(person)])
                last = person
                count += 1
            }
            if rows.count < 1_000 { return count }
        }
    }
}

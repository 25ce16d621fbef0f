import Foundation

extension Journal {
    /// Reads the whole journal in pages and checks it; throws `LedgerError.journal` with the first fault.
    ///
    /// Returns the verifier with its count and where the chains lead.
    package static func verify(_ store: any Store, signed heads: [SignedHeads] = []) throws -> JournalVerifier {
        var verifier = JournalVerifier(.whole, signed: heads)
        var position: Int64 = 0
        while true {
            let entries = try store.read { try page(after: position, limit: 1_000, in: $0) }
            for entry in entries {
                if let fault = verifier.check(entry) { throw LedgerError.journal(fault) }
                position = entry.position
            }
            if entries.count < 1_000 { break }
        }
        if let fault = verifier.finish() { throw LedgerError.journal(fault) }
        return verifier
    }

    /// Checks an exported file (`JournalLine`), without a database; throws `LedgerError.journal` with the first fault.
    package static func verify(
        file path: String, _ scope: JournalVerifier.Scope = .whole, signed heads: [SignedHeads] = []
    ) throws -> JournalVerifier {
        guard let file = FileHandle(forReadingAtPath: path) else { throw LedgerError.lastFailure(path) }
        defer { try? file.close() }
        var verifier = JournalVerifier(scope, signed: heads)
        var (line, rest) = (0, Data())
        func check(_ bytes: Data) throws {
            line += 1
            if bytes.isEmpty { return }
            guard let entry = JournalLine.entry(Array(bytes)) else {
                throw LedgerError.journal(JournalFault(line: line, .unreadable))
            }
            if var fault = verifier.check(entry) {
                fault.line = line
                throw LedgerError.journal(fault)
            }
        }
        while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
            rest.append(chunk)
            var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            rest = lines.popLast().map { Data($0) } ?? Data()
            for bytes in lines { try check(Data(bytes)) }
        }
        if !rest.isEmpty { try check(rest) }
        if let fault = verifier.finish() { throw LedgerError.journal(fault) }
        return verifier
    }
}

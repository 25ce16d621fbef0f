import Crypto
import Foundation
import Synchronization

/// The append-only file of signed heads beside the database (`.heads`): a chain alone does not see its tail cut.
///
/// A line is written when 1,000 entries or a minute of recorded time have passed since the last one, and at the close;
/// always after the commit, so that nothing is signed that a power cut could take back.
package final class HeadsLog: Sendable {
    private struct Last {
        var position: Int64 = 0
        var time: Int64 = 0
    }

    /// Where the file lies.
    package let path: String
    private let key: Curve25519.Signing.PrivateKey
    private let last: Mutex<Last>
    private let entryLimit: Int64
    private let timeLimit: Int64

    /// A log that continues a file, or begins one.
    init(path: String, key: Curve25519.Signing.PrivateKey, entryLimit: Int64 = 1_000, timeLimit: Int64 = 60_000) throws
    {
        self.path = path
        self.key = key
        self.entryLimit = entryLimit
        self.timeLimit = timeLimit
        // Where it goes on: signatures are checked by whoever verifies the journal, not at each start.
        let heads = try AppendFile.lastLine(of: path).flatMap { SignedHeads(line: Array($0)) }?.heads
        last = Mutex(Last(position: heads?.position ?? 0, time: heads?.time ?? 0))
    }

    /// The key that signatures are checked with, 32 bytes; an auditor keeps it elsewhere.
    package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    /// Tells of committed heads; signs them when it is time.
    func committed(_ heads: JournalHeads) throws {
        let isDue = last.withLock { last in
            heads.position >= last.position + entryLimit
                || (heads.position > last.position && heads.time >= last.time + timeLimit)
        }
        if isDue { try sign(heads) }
    }

    /// Signs heads and appends them, synced to disk, unless there is nothing new to sign.
    package func sign(_ heads: JournalHeads) throws {
        try last.withLock { last in
            guard heads.position > last.position else { return }
            try AppendFile.append(try SignedHeads(heads, with: key).line, to: path)
            last = Last(position: heads.position, time: heads.time)
        }
    }

    /// Reads a file's lines and checks every signature; a last line without its line feed was cut off by a power cut
    /// and is left out.
    ///
    /// Throws `LedgerError.journal` at a forged line, and at one of another key where `trusted` is given.
    package static func read(_ path: String, trusting trusted: [UInt8]? = nil) throws -> [SignedHeads] {
        try AppendFile.lines(of: path).enumerated().map { index, line in
            guard let heads = SignedHeads(line: Array(line)), trusted == nil || heads.key == trusted else {
                throw LedgerError.journal(JournalFault(.forgedHeads(line: index + 1)))
            }
            return heads
        }
    }
}

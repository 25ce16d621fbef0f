import Synchronization

/// Makes identifiers that cannot be guessed, from randomness that is handed in.
///
/// Identifiers made one after another share their first five characters, a random number that changes every 256
/// identifiers: so the rows of one booking, and of those beside it, lie on few pages of the database. With wholly random
/// ones each row would dirty a page of its own, and a commit would write ten times as much. Who knows a neighbour still
/// has 105 bits to guess.
package struct Identifiers: Sendable {
    private let random: @Sendable (Int) -> [UInt64]
    private let run = Run()
    private let references = Run()

    /// Identifiers from the system's generator.
    package init() {
        random = SystemRandom.words
    }

    /// Identifiers from 64 random bits a call.
    package init(random: @escaping @Sendable () -> UInt64) {
        self.random = { count in (0..<count).map { _ in random() } }
    }

    /// 26 lower-case characters, without `i`, `l`, `o` and `u` (Crockford's base 32): 5 of the run, 21 random (105 bits).
    package func next() -> String {
        run.prefix { text(5, of: Self.crockford) } + text(21, of: Self.crockford)
    }

    /// A visit's reference: eight characters that are told apart by ear and eye, a hyphen after four, such as `K7QM-4XWD`.
    ///
    /// Those made one after another share the first two, for the same reason; six tell them apart.
    package func reference() -> String {
        let start = references.prefix { text(2, of: Self.spoken) }
        return "\(start)\(text(2, of: Self.spoken))-\(text(4, of: Self.spoken))"
    }

    /// A token: 52 characters, 260 random bits.
    package func secret() -> String {
        text(52, of: Self.crockford)
    }

    /// A visit's key, also 52 characters: the visit's reference in small letters, and 220 random bits.
    package func key(of reference: String) -> String {
        reference.filter { $0 != "-" }.lowercased() + text(44, of: Self.crockford)
    }

    /// The reference that a visit's key begins with; what is no key gives something that is no visit's.
    package static func reference(named key: String) -> String {
        let letters = key.prefix(8).uppercased()
        return "\(letters.prefix(4))-\(letters.dropFirst(4))"
    }

    private func text(_ count: Int, of alphabet: [UInt8]) -> String {
        var source = Source(random: random, characters: count)
        return String(unsafeUninitializedCapacity: count) { bytes in
            for index in 0..<count { bytes[index] = alphabet[source.below(alphabet.count)] }
            return count
        }
    }

    /// The characters that neighbours share, and how many identifiers have them by now.
    private final class Run: Sendable {
        private let state = Mutex((prefix: "", count: 0))

        func prefix(_ make: () -> String) -> String {
            state.withLock { state in
                if state.count % 256 == 0 { state.prefix = make() }
                state.count += 1
                return state.prefix
            }
        }
    }

    /// Deals out 64 random bits in pieces of ten, six pieces of each.
    private struct Source {
        let random: @Sendable (Int) -> [UInt64]
        var words: [UInt64]
        var used = 0
        var bits: UInt64 = 0
        var left = 0

        init(random: @escaping @Sendable (Int) -> [UInt64], characters: Int) {
            self.random = random
            words = random((characters + 5) / 6)
        }

        /// A number under a bound of at most 1,024, every one as likely.
        mutating func below(_ bound: Int) -> Int {
            while true {
                if left < 10 {
                    // A piece that is no fair choice is passed over; then one word more is needed.
                    if used == words.count { words += random(1) }
                    (bits, left) = (words[used], 64)
                    used += 1
                }
                let piece = Int(bits & 1_023)
                bits >>= 10
                left -= 10
                if piece < 1_024 / bound * bound { return piece % bound }
            }
        }
    }

    private static let crockford = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let spoken = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}

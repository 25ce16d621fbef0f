/// Makes identifiers that cannot be guessed, from randomness that is handed in.
package struct Identifiers: Sendable {
    private let random: @Sendable () -> UInt64

    /// Identifiers from 64 random bits a call; by default the system's generator.
    package init(
        random: @escaping @Sendable () -> UInt64 = {
            var generator = SystemRandomNumberGenerator()
            return generator.next()
        }
    ) {
        self.random = random
    }

    /// 26 lower-case characters, 130 random bits, without `i`, `l`, `o` and `u` (Crockford's base 32).
    package func next() -> String {
        text(26, of: Self.crockford)
    }

    /// A visit's reference: eight characters that are told apart by ear and eye, a hyphen after four, such as `K7QM-4XWD`.
    package func reference() -> String {
        "\(text(4, of: Self.spoken))-\(text(4, of: Self.spoken))"
    }

    /// 256 random bits for a token or a visit's key, 52 characters.
    package func secret() -> String {
        text(52, of: Self.crockford)
    }

    private func text(_ count: Int, of alphabet: [UInt8]) -> String {
        var generator = Source(random: random)
        let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Source: RandomNumberGenerator {
        let random: @Sendable () -> UInt64
        mutating func next() -> UInt64 { random() }
    }

    private static let crockford = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let spoken = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}

import Glibc
import Synchronization

/// Random numbers of the system's generator, fetched by the page: asking for each alone costs more than what is made of it.
///
/// Numbers that are given out are kept no longer.
enum SystemRandom {
    private struct Page {
        // As many bytes as the system gives at once.
        var words = [UInt64](repeating: 0, count: 32)
        var left = 0

        mutating func next() -> UInt64 {
            if left == 0 {
                let isFilled = words.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) == 0 }
                precondition(isFilled, "the system gives no random numbers")
                left = words.count
            }
            left -= 1
            defer { words[left] = 0 }
            return words[left]
        }
    }

    private static let page = Mutex(Page())

    /// So many numbers of 64 random bits.
    static func words(_ count: Int) -> [UInt64] {
        page.withLock { page in (0..<count).map { _ in page.next() } }
    }

    /// So many random bytes.
    static func bytes(_ count: Int) -> [UInt8] {
        words((count + 7) / 8).withUnsafeBytes { Array($0.prefix(count)) }
    }
}

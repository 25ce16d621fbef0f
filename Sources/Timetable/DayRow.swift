/// A day as 288 bits, one for each five minutes from local midnight, set where a desk is open or free.
///
/// Bit 0 is 00:00–00:05, bit 287 is 23:55–24:00. The row is five words without a heap allocation.
package struct DayRow: Hashable, Sendable {
    /// Ticks in a day.
    package static let ticks = 288
    /// Minutes in a tick.
    package static let minutesPerTick = 5
    /// A row without a bit.
    package static let empty = DayRow()

    var word0: UInt64 = 0
    var word1: UInt64 = 0
    var word2: UInt64 = 0
    var word3: UInt64 = 0
    var word4: UInt64 = 0

    /// A row without a bit.
    package init() {}

    /// A row with the bits of one range of ticks; what lies outside the day is left out.
    package init(_ range: Range<Int>) {
        word0 = DayRow.mask(range, word: 0)
        word1 = DayRow.mask(range, word: 1)
        word2 = DayRow.mask(range, word: 2)
        word3 = DayRow.mask(range, word: 3)
        word4 = DayRow.mask(range, word: 4)
    }

    @inline(__always)
    init(_ word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64, _ word4: UInt64) {
        self.word0 = word0
        self.word1 = word1
        self.word2 = word2
        self.word3 = word3
        self.word4 = word4
    }

    /// Sets a range of ticks; what lies outside the day is left out.
    package mutating func insert(_ range: Range<Int>) {
        self = union(DayRow(range))
    }

    /// Clears a range of ticks.
    package mutating func remove(_ range: Range<Int>) {
        self = subtracting(DayRow(range))
    }

    /// Whether the bit of a tick is set; ticks outside the day are not.
    package func contains(_ tick: Int) -> Bool {
        guard tick >= 0, tick < DayRow.ticks else { return false }
        return word(tick &>> 6) &>> UInt64(truncatingIfNeeded: tick & 63) & 1 == 1
    }

    /// Whether every tick of a range is set.
    package func contains(_ range: Range<Int>) -> Bool {
        guard range.lowerBound >= 0, range.upperBound <= DayRow.ticks else { return range.isEmpty }
        return DayRow(range).subtracting(self).isEmpty
    }

    /// Whether no bit is set.
    package var isEmpty: Bool {
        word0 | word1 | word2 | word3 | word4 == 0
    }

    /// How many bits are set: free or open minutes divided by five.
    package var count: Int {
        word0.nonzeroBitCount + word1.nonzeroBitCount + word2.nonzeroBitCount + word3.nonzeroBitCount
            + word4.nonzeroBitCount
    }

    /// The ticks set in either row.
    @inline(__always)
    package func union(_ other: DayRow) -> DayRow {
        DayRow(
            word0 | other.word0, word1 | other.word1, word2 | other.word2, word3 | other.word3, word4 | other.word4)
    }

    /// The ticks set in both rows.
    @inline(__always)
    package func intersection(_ other: DayRow) -> DayRow {
        DayRow(
            word0 & other.word0, word1 & other.word1, word2 & other.word2, word3 & other.word3, word4 & other.word4)
    }

    /// The ticks set here and not in the other row.
    @inline(__always)
    package func subtracting(_ other: DayRow) -> DayRow {
        DayRow(
            word0 & ~other.word0, word1 & ~other.word1, word2 & ~other.word2, word3 & ~other.word3,
            word4 & ~other.word4)
    }

    /// The row without the ticks before one, as a lead time leaves it.
    package func notBefore(_ tick: Int) -> DayRow {
        tick <= 0 ? self : intersection(DayRow(Swift.min(tick, DayRow.ticks)..<DayRow.ticks))
    }

    @inline(__always)
    func word(_ index: Int) -> UInt64 {
        switch index {
        case 0: word0
        case 1: word1
        case 2: word2
        case 3: word3
        default: word4
        }
    }

    private static func mask(_ range: Range<Int>, word: Int) -> UInt64 {
        let from = Swift.max(range.lowerBound, 0) - word * 64
        let until = Swift.min(range.upperBound, ticks) - word * 64
        guard until > 0, from < 64, from < until else { return 0 }
        // Shifting by 64 gives zero, so that a full word comes out as all ones.
        let below = ((1 as UInt64) << UInt64(Swift.min(until, 64))) &- 1
        return from <= 0 ? below : below & ~(((1 as UInt64) << UInt64(from)) &- 1)
    }
}

extension DayRow {
    /// The ticks from which `count` ticks in a row are set: where a leg of that length can start.
    ///
    /// Runs are doubled: a row of runs of 1, then 2, 4, 8 … and one last step to `count`, each a shift and an AND.
    @inline(__always)
    package func starts(for count: Int) -> DayRow {
        precondition(count > 0, "a leg lasts at least one tick")
        guard count <= DayRow.ticks else { return .empty }
        var row = self
        var reached = 1
        while reached < count {
            let step = Swift.min(reached, count - reached)
            row = row.intersection(row.earlier(by: step))
            reached += step
        }
        return row
    }

    /// The row moved `count` ticks (not negative) towards midnight: bit `t` is this row's bit `t + count`.
    @inline(__always)
    package func earlier(by count: Int) -> DayRow {
        guard count < 64 else { return earlierByWords(count) }
        guard count > 0 else { return self }
        let shift = UInt64(truncatingIfNeeded: count)
        let back = 64 &- shift
        return DayRow(
            word0 &>> shift | word1 &<< back,
            word1 &>> shift | word2 &<< back,
            word2 &>> shift | word3 &<< back,
            word3 &>> shift | word4 &<< back,
            word4 &>> shift)
    }

    /// The row moved `count` ticks (not negative) towards the day's end: bit `t` is this row's bit `t − count`; what moves
    /// beyond the day is lost.
    @inline(__always)
    package func later(by count: Int) -> DayRow {
        guard count > 0 else { return self }
        guard count < 64 else { return DayRow(0, word0, word1, word2, word3).later(by: count - 64) }
        let shift = UInt64(truncatingIfNeeded: count)
        let back = 64 &- shift
        return DayRow(
            word0 &<< shift, word1 &<< shift | word0 &>> back, word2 &<< shift | word1 &>> back,
            word3 &<< shift | word2 &>> back, (word4 &<< shift | word3 &>> back) & 0xFFFF_FFFF)
    }

    private func earlierByWords(_ count: Int) -> DayRow {
        var row = self
        var left = count
        while left >= 64, !row.isEmpty {
            row = DayRow(row.word1, row.word2, row.word3, row.word4, 0)
            left -= 64
        }
        return left < 64 ? row.earlier(by: left) : .empty
    }
}

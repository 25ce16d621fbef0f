/// Seeded chance: the same seed gives the same days on every machine.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// Dice by a seed.
    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    /// Whether something happens that does so once in so many times.
    mutating func oneIn(_ times: Int) -> Bool { number(1...times) == 1 }

    /// One of some things.
    mutating func pick<Thing>(_ things: [Thing]) -> Thing? { things.randomElement(using: &self) }
}

/// A problem laid out for searching: legs, the desks at which each can start, and who or what takes them one at a time.
///
/// Lists of lists are flat, with ranges into them: a search walks over them some million times.
struct ItineraryFrame {
    /// Legs of which no two run at once: those of a person, or a set that is kept apart.
    struct Chain: Hashable {
        /// The legs, in their order where it is listed.
        var legs: [Int]
        /// Whether they may be taken in any order.
        let isFree: Bool
        /// Ticks that may pass between two of them, `ItineraryFrame.endless` without a limit.
        let gap: Int

        /// How many states of progress there are: a count where the order is listed, else a set of legs.
        var stages: Int { isFree ? 1 << legs.count : legs.count + 1 }
        /// The stage in which all legs are taken.
        var lastStage: Int { stages - 1 }

        /// The stage after a leg is taken.
        func stage(_ stage: Int, taking position: Int) -> Int {
            isFree ? stage | 1 << position : stage + 1
        }

        /// Whether a leg may be the next one.
        func canTake(_ position: Int, at stage: Int) -> Bool {
            isFree ? stage >> position & 1 == 0 : stage == position
        }
    }

    /// A leg's place in a chain.
    struct Link {
        let chain: Int
        let position: Int
    }

    /// More ticks than a day has.
    static let endless = 4 * DayRow.ticks

    let legs: [ItineraryLeg]
    let desks: [DayRow]
    private(set) var chains: [Chain] = []
    private(set) var links: [Link] = []
    /// By leg: its part of `links`.
    private(set) var linkRanges: [Range<Int>] = []
    /// By leg: its part of the options, each a desk in order of preference.
    private(set) var optionRanges: [Range<Int>] = []
    private(set) var optionDesks: [Int] = []
    /// By option: the ticks at which the leg can start at the desk.
    private(set) var optionStarts: [DayRow] = []
    /// By leg: the legs that must have ended before.
    private(set) var before: [UInt64] = []
    /// By leg: the legs that start afterwards.
    private(set) var after: [[Int]] = []
    /// By leg: how many chains of persons share it, so that each bears its part of the costs.
    private(set) var shares: [Int] = []
    /// How many of the chains are persons; those kept apart follow them.
    private(set) var persons = 0
    /// By chain: the person before it whose legs are alike, so that of the two, while both are equally far, that one
    /// goes first.
    private(set) var twins: [Int?] = []
    /// By desk: the legs that it may serve.
    private(set) var served: [UInt64] = []

    init(_ problem: ItineraryProblem) {
        legs = problem.legs
        desks = problem.desks
        served = Array(repeating: 0, count: desks.count)
        chain(problem)
        for (place, leg) in legs.enumerated() {
            let first = optionDesks.count
            for desk in leg.places where served[desk] >> UInt64(place) & 1 == 0 {
                let starts = desks[desk].starts(for: leg.ticks)
                guard !starts.isEmpty else { continue }
                served[desk] |= 1 << UInt64(place)
                optionDesks.append(desk)
                optionStarts.append(starts)
            }
            optionRanges.append(first..<optionDesks.count)
        }
        before = Array(repeating: 0, count: legs.count)
        after = Array(repeating: [], count: legs.count)
        for pair in problem.precedence where before[pair.after] >> UInt64(pair.before) & 1 == 0 {
            before[pair.after] |= 1 << UInt64(pair.before)
            after[pair.before].append(pair.after)
        }
        twins = chains.indices.map { chain in (0..<chain).last { areAlike($0, chain) } }
    }

    /// Whether two persons' legs are pairwise the same leg, or as long and at the same desks.
    private func areAlike(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (chains[one], chains[other])
        guard one < persons, other < persons, left.legs.count == right.legs.count, left.isFree == right.isFree else {
            return false
        }
        return zip(left.legs, right.legs).allSatisfy { first, second in
            // The leg that goes first is looked at first.
            first == second
                || first < second && legs[first].ticks == legs[second].ticks
                    && legs[first].places == legs[second].places
                    && isAlone(first) && isAlone(second) && sets(of: first) == sets(of: second)
        }
    }

    /// Whether only one person takes a leg, and no precedence tells it from others.
    private func isAlone(_ leg: Int) -> Bool {
        shares[leg] == 1 && before[leg] == 0 && after[leg].isEmpty
    }

    private func sets(of leg: Int) -> [Int] {
        links[linkRanges[leg]].map(\.chain).filter { $0 >= persons }
    }

    /// Persons who take the same legs are one chain.
    private mutating func chain(_ problem: ItineraryProblem) {
        let isFree = problem.order == .free
        for person in Set(legs.flatMap(\.persons)).sorted() {
            let own = legs.indices.filter { legs[$0].persons.contains(person) }
            let chain = Chain(legs: own, isFree: isFree && own.count > 1, gap: problem.maxGap ?? Self.endless)
            if !chains.contains(chain) { chains.append(chain) }
        }
        persons = chains.count
        for set in problem.apart where Set(set).count > 1 {
            chains.append(Chain(legs: Set(set).sorted(), isFree: true, gap: Self.endless))
        }
        precondition(chains.allSatisfy { !$0.isFree || $0.legs.count <= 12 }, "at most 12 legs in free order")
        for leg in legs.indices {
            let first = links.count
            for (number, chain) in chains.enumerated() {
                guard let position = chain.legs.firstIndex(of: leg) else { continue }
                links.append(Link(chain: number, position: position))
            }
            linkRanges.append(first..<links.count)
            shares.append(links[first...].count { $0.chain < persons })
        }
    }
}

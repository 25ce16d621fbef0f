/// Where the serials of a series are, in stretches: each begins at a number and ends where the next begins.
///
/// So a serial is in exactly one place whatever is done, and a million of them that lie together are one stretch. The
/// store keeps the same beginnings as rows whose key is the number.
package struct SeriesPlaces: Hashable, Sendable {
    /// Where a stretch begins, and where its serials are.
    package struct Edge: Hashable, Sendable {
        /// Where it begins.
        package let first: Int
        /// Where its serials are.
        package var place: StockPlace

        /// The beginning of a stretch.
        package init(first: Int, place: StockPlace) {
            self.first = first
            self.place = place
        }
    }

    /// Serials that lie together.
    package struct Stretch: Hashable, Sendable {
        /// The serials.
        package let numbers: ClosedRange<Int>
        /// Where they are.
        package let place: StockPlace
    }

    /// The beginnings in order; the first is 0, and no two beside one another have one place.
    package private(set) var edges: [Edge] = [Edge(first: 0, place: .supplier)]

    /// A series of which nothing was received.
    package init() {}

    /// Stretches as they were stored, in the order of their beginnings.
    package init(_ edges: [Edge]) {
        self.edges = edges.first?.first == 0 ? edges : [Edge(first: 0, place: .supplier)] + edges
    }

    /// Where a serial is.
    package func place(of number: Int) -> StockPlace { edges[index(of: number)].place }

    /// The stretches of some numbers, cut at their ends.
    package func stretches(_ numbers: ClosedRange<Int>) -> [Stretch] {
        var found: [Stretch] = []
        var index = index(of: numbers.lowerBound)
        while index < edges.count, edges[index].first <= numbers.upperBound {
            let end = index + 1 < edges.count ? edges[index + 1].first - 1 : Int.max
            found.append(
                Stretch(
                    numbers: max(edges[index].first, numbers.lowerBound)...min(end, numbers.upperBound),
                    place: edges[index].place))
            index += 1
        }
        return found
    }

    /// All stretches but those that were never received.
    package var known: [Stretch] {
        edges.indices.compactMap { index in
            guard edges[index].place != .supplier else { return nil }
            let end = index + 1 < edges.count ? edges[index + 1].first - 1 : Int.max
            return Stretch(numbers: edges[index].first...end, place: edges[index].place)
        }
    }

    /// Puts some numbers at a place, whatever they were before.
    package mutating func put(_ numbers: ClosedRange<Int>, at place: StockPlace) {
        let first = index(of: numbers.lowerBound)
        let last = index(of: numbers.upperBound)
        let after = edges[last].place
        let end = last + 1 < edges.count ? edges[last + 1].first : nil
        var new: [Edge] = []
        if edges[first].first < numbers.lowerBound { new.append(edges[first]) }
        new.append(Edge(first: numbers.lowerBound, place: place))
        if numbers.upperBound < Int.max, end != numbers.upperBound + 1 {
            new.append(Edge(first: numbers.upperBound + 1, place: after))
        }
        edges.replaceSubrange(first...last, with: new)
        // Neighbours of one place are one stretch.
        var index = max(1, first - 1)
        while index < edges.count, index <= first + 3 {
            if edges[index].place == edges[index - 1].place { edges.remove(at: index) } else { index += 1 }
        }
    }

    // The stretch of a number: the last that begins no later.
    private func index(of number: Int) -> Int {
        var (low, high) = (0, edges.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if edges[middle].first <= number { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

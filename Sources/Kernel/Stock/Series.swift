package import Operations

/// Serials of one kind with the same letters and as many digits.
package struct Series: Hashable, Sendable {
    /// The kind of document.
    package let kind: String
    /// What stands before the digits.
    package let prefix: String
    /// How many digits there are.
    package let width: Int

    /// The series of a serial.
    package init(kind: String, _ serial: Serial) {
        (self.kind, prefix, width) = (kind, serial.prefix, serial.width)
    }

    /// A series.
    package init(kind: String, prefix: String, width: Int) {
        (self.kind, self.prefix, self.width) = (kind, prefix, width)
    }

    /// One of its serials.
    package func serial(_ number: Int) -> Serial { Serial(prefix: prefix, width: width, number: number) }

    /// Some of its serials, as answers tell them.
    func range(_ numbers: ClosedRange<Int>, at place: StockPlace? = nil) -> StockRange {
        StockRange(serial(numbers.lowerBound), serial(numbers.upperBound), place: place?.word)
    }
}

extension Series: Comparable {
    /// By kind, then as people sort serials.
    package static func < (one: Series, other: Series) -> Bool {
        (one.kind, one.prefix, one.width) < (other.kind, other.prefix, other.width)
    }
}

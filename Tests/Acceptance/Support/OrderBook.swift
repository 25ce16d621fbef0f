import Synchronization

/// Bookings that are to be made, each with its own key and place, and those that a server has acknowledged.
final class OrderBook: Sendable {
    /// A booking to be made; it is sent again with the same key until it is acknowledged.
    struct Order: Sendable {
        /// The start of its slot.
        let startsAt: String
        /// Its persons as JSON: one, or every fifth time two.
        let persons: [String]
        /// Its idempotency key.
        let key: String
    }

    /// A booking that was answered with 201.
    struct Acknowledged: Sendable {
        /// What was booked.
        let order: Order
        /// The visit's reference.
        let reference: String
        /// The visit's key.
        let key: String
    }

    private struct Pages {
        var open: [Order]
        var acknowledged: [Acknowledged] = []
        var cutOff = 0
    }

    private let pages: Mutex<Pages>

    /// Bookings from 8 March 2021 on, forty at a time: as many as the wide centre has desks.
    init(count: Int) {
        let orders = (0..<count).map { number in
            let (day, slot) = (8 + number / 40 / 70, number / 40 % 70)
            let minutes = 7 * 60 + slot * 10
            let persons = [Party.person(1)] + (number % 5 == 0 ? [Party.person(2, born: "2014-02-02")] : [])
            return Order(
                startsAt: "2021-03-\(two(day))T\(two(minutes / 60)):\(two(minutes % 60)):00Z", persons: persons,
                key: "order-number-\(10_000 + number)")
        }
        pages = Mutex(Pages(open: orders.reversed()))
    }

    /// What a server has acknowledged, in that order.
    var acknowledged: [Acknowledged] { pages.withLock { $0.acknowledged } }

    /// How many bookings were under way when a server was cut off.
    var cutOff: Int { pages.withLock { $0.cutOff } }

    /// The next booking to be made; none once so many are acknowledged.
    func next(until count: Int) -> Order? {
        pages.withLock { $0.acknowledged.count < count ? $0.open.popLast() : nil }
    }

    /// Takes back a booking whose answer never came.
    func putBack(_ order: Order) {
        pages.withLock { pages in
            pages.open.append(order)
            pages.cutOff += 1
        }
    }

    /// Keeps an acknowledged booking; how many there are now.
    func acknowledge(_ order: Order, _ reference: String, _ key: String) -> Int {
        pages.withLock { pages in
            pages.acknowledged.append(Acknowledged(order: order, reference: reference, key: key))
            return pages.acknowledged.count
        }
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

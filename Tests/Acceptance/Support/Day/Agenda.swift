import Foundation

/// What will happen on a day, in the order of its times.
struct Agenda {
    /// Something that happens at the counter.
    enum Happening {
        /// A party comes, or some of it.
        case comes(Visitor, [String]?)
        /// An officer tells that nobody came.
        case isMissed(Visitor)
        /// A desk is done with whom it serves.
        case isServed(desk: String)
        /// A leg that was set aside is called back into the queue.
        case returns(visit: String, leg: String, partner: String)
        /// Somebody comes without an appointment.
        case walksIn(Households.Household)
        /// A desk is out of use, until the end of the day.
        case fails(desk: String)
    }

    private var events: [(at: Date, number: Int, what: Happening)] = []
    private var number = 0

    /// Puts something in.
    mutating func add(_ what: Happening, at time: Date) {
        number += 1
        events.append((time, number, what))
    }

    /// Takes out that a party comes or is missed: it has another appointment, or none.
    mutating func drop(_ reference: String) {
        events.removeAll { event in
            switch event.what {
            case .comes(let visitor, _), .isMissed(let visitor): visitor.reference == reference
            default: false
            }
        }
    }

    /// Takes out what comes next; `nil` at the end.
    mutating func next() -> (at: Date, what: Happening)? {
        guard
            let first = events.indices.min(by: {
                (events[$0].at, events[$0].number) < (events[$1].at, events[$1].number)
            })
        else { return nil }
        let event = events.remove(at: first)
        return (event.at, event.what)
    }
}

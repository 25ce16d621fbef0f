package import ServiceKit
package import Shapes

/// Who waits, is served and is expected at a centre today.
package struct Queue: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day.
    package let date: Day
    /// The centre's time zone.
    package let timeZone: String
    /// Who waits, in the order in which they are called.
    package let waiting: [QueueEntry]
    /// Who is served, the longest first.
    package let serving: [QueueEntry]
    /// Who was set aside, the longest waiting first.
    package let parked: [QueueEntry]
    /// Who has not come yet, by their start.
    package let expected: [QueueEntry]
    /// The desks, in the order of the centre's file.
    package let desks: [QueueDesk]

    /// A centre's queue.
    package init(
        centre: String, date: Day, timeZone: String, waiting: [QueueEntry], serving: [QueueEntry],
        parked: [QueueEntry], expected: [QueueEntry], desks: [QueueDesk]
    ) {
        self.centre = centre
        self.date = date
        self.timeZone = timeZone
        self.waiting = waiting
        self.serving = serving
        self.parked = parked
        self.expected = expected
        self.desks = desks
    }

    /// The shape of a queue.
    package static let shape = Shape<Queue>.record(
        "Queue", "who waits, is served and is expected at a centre today",
        {
            Queue(
                centre: $0, date: $1, timeZone: $2, waiting: $3, serving: $4, parked: $5, expected: $6, desks: $7)
        },
        Field("centre", .name, "the centre", \.centre), Field("date", .date, "the local day", \.date),
        Field("timeZone", .text, "the centre's time zone", \.timeZone),
        Field("waiting", QueueEntry.shape.list(), "who waits, in the order in which they are called", \.waiting),
        Field("serving", QueueEntry.shape.list(), "who is served, the longest first", \.serving),
        Field("parked", QueueEntry.shape.list(), "who was set aside, the longest waiting first", \.parked),
        Field("expected", QueueEntry.shape.list(), "who has not come yet, by their start", \.expected),
        Field("desks", QueueDesk.shape.list(), "the desks, in the order of the centre's file", \.desks))
}

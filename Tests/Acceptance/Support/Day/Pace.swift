/// How much happens on a day; once in so many times each, 0 for never.
struct Pace: Sendable {
    /// How many parties book on a day.
    var bookings = 1...2
    /// Somebody cancels.
    var changes = 4
    /// Somebody walks in.
    var walkIns = 3
    /// A party stays away.
    var absences = 12
    /// Somebody of a party comes later or not at all.
    var stragglers = 6
    /// A step does not succeed.
    var failures = 15
    /// A leg is set aside for a while.
    var parkings = 30
    /// The last thing done is taken back.
    var corrections = 15
    /// A document is spoiled before one is drawn.
    var spoils = 5
    /// A desk is out of use.
    var interruptions = 4
    /// A card is made for somebody in another city.
    var cards = 12
    /// The server is stopped or cut off between two acts.
    var restarts = 12
    /// The server is cut off amid an act.
    var cuts = 100
    /// Somebody rates the visit.
    var ratings = 3
    /// How many steps are done in the evening.
    var steps = 3

    /// A day at a small counter.
    static let small = Pace()
}

package import Shapes

/// A leg that one of its persons has not come to.
package struct AbsentLeg: Hashable, Sendable {
    /// What may be done about it.
    package enum Remedy: String, CaseIterable, Sendable {
        /// Check the person in when it comes later.
        case checkIn = "check-in"
        /// Take the leg with those who are here; the absent person's case waits for another appointment.
        case takeTurn = "take-turn"
        /// Give the time back; the cases of all its persons wait for another appointment.
        case markNoShow = "mark-no-show"
    }

    /// `l1`, `l2` and so on.
    package let leg: String
    /// The service.
    package let service: String
    /// Who of the leg is here.
    package let present: [String]
    /// What may be done.
    package let may: [Remedy]

    /// A leg that a person has not come to.
    package init(leg: String, service: String, present: [String], may: [Remedy]) {
        self.leg = leg
        self.service = service
        self.present = present
        self.may = may
    }

    /// The shape of such a leg.
    package static let shape = Shape<AbsentLeg>.record(
        "AbsentLeg", "a leg that one of its persons has not come to",
        { AbsentLeg(leg: $0, service: $1, present: $2, may: $3) }, Field("leg", .text, "l1, l2 and so on", \.leg),
        Field("service", .text, "the service", \.service),
        Field("present", Shape<String>.person.list(), "who of the leg is here", \.present),
        Field(
            "may", Shape<Remedy>.word.list(),
            "check the person in later, take the leg with those who are here, or give its time back", \.may))
}

import Shapes

extension API {
    /// `GET /centres/{centre}/days/{day}`.
    package static let showDay = Operation<DayNamed, DayShown>(
        "show-day", .get, "/centres/{centre}/days/{day}", .days, for: .roles([.officer, .centreAdmin, .nationalAdmin]),
        input: DayNamed.record, answer: .json(DayShown.shape), "A centre's day: its counts, and what is still open",
        description: "Sections name what has to be settled before the day is closed; none of them names a person.")

    /// `POST /centres/{centre}/days/{day}/closings`.
    package static let closeDay = Operation<DayClosing, DayShown>(
        "close-day", .post, "/centres/{centre}/days/{day}/closings", .days, for: .roles([.officer, .centreAdmin]),
        input: DayClosing.record, answer: .json(DayShown.shape), refusals: [.conflict], "Close a centre's day",
        description: """
            With open points only with a `reason`. Closing what is closed already changes nothing. What is told of a \
            closed day afterwards needs a reason.
            """,
        example: #"{"reason":"the scanner is repaired tomorrow; the family of 15:30 was phoned"}"#)
}

import Shapes

extension PlannedProblem {
    /// How a problem is written; minutes are since midnight.
    static let shape = Shape<PlannedProblem>.record(
        "PlannedProblem", "legs of several persons over several desks on one day",
        PlannedProblem.init(id:rasterMinutes:maxGapMinutes:desks:persons:precedence:),
        Field("id", .integer(), "its number", \.id),
        Field("rasterMinutes", .integer(5...1_440), default: 5, "starts are multiples of it", \.rasterMinutes),
        Field(
            "maxGapMinutes", Shape.integer(0...1_440).nullable, default: nil,
            "the longest wait between two legs of a person", \.maxGapMinutes),
        Field("desks", desk.list(most: 100), "the desks of the day", \.desks),
        Field("persons", person.list(least: 1, most: 64), "who needs what", \.persons),
        Field("precedence", precedence.list(), default: [], "which leg waits for which", \.precedence))

    private static let desk = Shape<Desk>.record(
        nil, "a desk", Desk.init(id:partner:skills:free:),
        Field("id", .text(least: 1, most: 200), "its name", \.id),
        .optional("partner", .text, "whose it is", \.partner),
        Field("skills", Shape.text.list(), "the services that it gives", \.skills),
        Field("free", span.list(), "when it is free", \.free))

    private static let person = Shape<Person>.record(
        nil, "a person", Person.init(id:legs:),
        Field("id", .text(least: 1, most: 200), "the person's name", \.id),
        Field("legs", leg.list(most: 64), "what the person needs, in order", \.legs))

    private static let leg = Shape<Leg>.record(
        nil, "a leg", Leg.init(service:minutes:),
        Field("service", .text(least: 1, most: 200), "the service", \.service),
        Field("minutes", .integer(1...1_440), "how long it lasts", \.minutes))

    private static let precedence = Shape<Precedence>.record(
        nil, "a leg before another", Precedence.init(before:after:),
        Field("before", place, "the leg that ends first", \.before),
        Field("after", place, "the leg that starts afterwards", \.after))

    /// `[540, 600]`.
    private static let span = Shape.integer(0...1_440).list(least: 2, most: 2)
        .checked { $0[0] < $0[1] ? nil : Problem("turned-span", "\($0[1]) is not after \($0[0])") }
        .map({ Span(from: $0[0], until: $0[1]) }, { [$0.from, $0.until] })

    /// `["p0", 1]`.
    private static let place = Shape<Place>(
        schema: .list(.anything, least: 2, most: 2),
        read: { node, reading in
            guard case .list(let parts) = node.content, parts.count == 2 else {
                return reading.mismatch(node, expected: "a person and a leg")
            }
            let person = reading.at(0) { Shape.text.read(parts[0], &$0) }
            let leg = reading.at(1) { Shape.integer(0...63).read(parts[1], &$0) }
            guard let person, let leg else { return nil }
            return Place(person: person, leg: leg)
        },
        write: { place, json in
            json.array { json in
                json.element()
                json.string(place.person)
                json.element()
                json.integer(place.leg)
            }
        })
}

extension PlannedProblem.Claim {
    /// How an answer is written; its plan is not read, since another may be as good.
    static let shape = Shape<PlannedProblem.Claim>(
        schema: .anything,
        read: { node, reading in
            guard case .map = node.content else { return reading.mismatch(node, expected: "an answer") }
            let word: String? = reading.at("status") { reading in
                guard let status = node["status"] else { return nil }
                return Shape.text.read(status, &reading)
            }
            func number(_ key: String) -> Int? {
                node[key].flatMap { value in reading.at(key) { Shape.integer().read(value, &$0) } }
            }
            guard let word, ["optimal", "feasible", "infeasible"].contains(word) else {
                return reading.fail(
                    "unknown-status", node, "the answer's `status` is neither `optimal` nor `infeasible`")
            }
            return PlannedProblem.Claim(
                isInfeasible: word == "infeasible", finish: number("finish"), startSum: number("startSum"))
        },
        write: { _, json in json.null() })
}

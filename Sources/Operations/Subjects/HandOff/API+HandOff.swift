import Shapes

extension API {
    /// `GET /municipalities/{code}/cases`.
    package static let listHandOffs = Operation<MunicipalityAsked, HandOffList>(
        "list-hand-offs", .get, "/municipalities/{code}/cases", .handOff, for: .roles([.registrar]),
        input: MunicipalityAsked.record, answer: .json(HandOffList.shape), "Cases that wait for a home municipality",
        description: "Each with what to do next and until when; the most urgent first.")

    /// `POST /municipalities/{code}/steps`.
    package static let doHandOffs = Operation<HandOffSteps, HandOffResults>(
        "do-hand-offs", .post, "/municipalities/{code}/steps", .handOff, for: .roles([.registrar]),
        input: HandOffSteps.record, answer: .json(HandOffResults.shape), refusals: [.conflict],
        "Do several steps of a home municipality at once",
        description: """
            Each is done or refused by itself, and the answer tells of each. With `all` nothing is done unless all can \
            be, and what stands against it is told as one problem. As a table the columns are case, step, \
            happened-at, reason and one for each record; findings then tell line and column in `place`.
            """,
        example: """
            {"all":"yes","steps":[{"case":"0123456789abcdefghijklmnop","step":"registered",\
            "records":{"bsn-given":"yes"},"happenedAt":"2021-03-12T10:00:00+01:00"}]}
            """,
        table: HandOffTable.body)
}

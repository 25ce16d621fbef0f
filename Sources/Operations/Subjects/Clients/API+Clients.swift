import Shapes

extension API {
    /// `POST /centres/{centre}/visits/_search`.
    package static let searchVisits = Operation<VisitSearchAsked, VisitList>(
        "search-visits", .post, "/centres/{centre}/visits/_search", .clients, for: .roles([.officer]),
        input: VisitSearchAsked.record, answer: .json(VisitList.shape), "Find the visit of who stands at the desk",
        description: """
            By ticket, V-number, name with day of birth, or the machine-readable zone of a passport or card; all that is \
            given must fit. Names are compared as zones spell them: MÜLLER is MUELLER. Today's visits come first, \
            then those to come, then past ones. A zone that was misread is refused with line and position; it is \
            not kept.
            """,
        example: #"{"person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}}"#)

    /// `POST /clients/_search`.
    package static let searchClients = Operation<ClientSearchAsked, ClientList>(
        "search-clients", .post, "/clients/_search", .clients, for: .roles([.officer]),
        input: ClientSearchAsked.record, answer: .json(ClientList.shape), "Find clients",
        description: """
            By V-number, name with day of birth, or a machine-readable zone. Only clients with a visit or case that the \
            officer serves are told, and of these what the officer serves.
            """,
        example: #"{"vNumber":"0123456789"}"#)

    /// `POST /clients/{client}/merges`.
    package static let mergeClients = Operation<MergeWanted, MergeShown>(
        "merge-clients", .post, "/clients/{client}/merges", .clients, for: .roles([.officer]),
        input: MergeWanted.record, answer: .json(MergeShown.shape), takesMatch: true, refusals: [.conflict],
        "Make two clients one, after looking what that would do",
        description: """
            The client of the path is kept and counts as identified; `with` becomes the same person and its id goes on \
            pointing to the kept one. It cannot be undone: without `"mode": "merge"` it is only told what would \
            be merged, with an `ETag` that may go into `If-Match`. Who the client is, stays as with the kept one; what \
            that one lacks comes from the other, and each visit keeps what was told for it. Where names or days of \
            birth differ, a `reason` is needed; two V-numbers, two places at one time or one party are refused (409).
            """,
        example: #"{"with":"0123456789abcdefghijklmnop"}"#)
}

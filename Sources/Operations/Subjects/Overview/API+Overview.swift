import Shapes

extension API {
    private static let readers = Access.roles([.officer, .auditor, .centreAdmin, .nationalAdmin])
    private static let auditors = Access.roles([.auditor, .centreAdmin, .nationalAdmin])

    /// `GET /centres/{centre}/overview`.
    package static let showOverview = Operation<OverviewAsked, Overview>(
        "show-overview", .get, "/centres/{centre}/overview", .overview, for: readers, input: OverviewAsked.record,
        answer: .json(Overview.shape), "A centre's figures of a period",
        description: """
            What Loket counted, by the lines of `overview:` in national.yaml, and what was recorded before it counted, \
            apart from each other. A share or mean of fewer than five people is withheld, and so is what would give it \
            away. Ratings are those of whole months that have ended.
            """)

    /// `GET /overview`.
    package static let showNationalOverview = Operation<NationalOverviewAsked, NationalOverview>(
        "show-national-overview", .get, "/overview", .overview, for: .roles([.auditor, .nationalAdmin]),
        input: NationalOverviewAsked.record, answer: .json(NationalOverview.shape),
        "All centres' figures of a period, side by side",
        description: "With totals, and who runs which service since when. For tokens that reach the whole country.")

    /// `GET /centres/{centre}/overview/entries`.
    package static let listBehind = Operation<BehindAsked, BehindPage>(
        "list-behind", .get, "/centres/{centre}/overview/entries", .overview, for: auditors,
        input: BehindAsked.record, answer: .json(BehindPage.shape), "The journal's entries behind a figure",
        description: """
            Each with how much it adds to the line, or takes from it. A page may be short, or empty, while `next` is \
            there. Those of ratings tell marks, and neither who gave them nor of which visit.
            """)

    /// `GET /centres/{centre}/overview/tallies`.
    package static let listTallies = Operation<TalliesAsked, TallyPage>(
        "list-tallies", .get, "/centres/{centre}/overview/tallies", .overview, for: auditors,
        input: TalliesAsked.record, answer: .json(TallyPage.shape), "The tallies that the figures are made of",
        description: "For a recount from the journal. Pages belong together while `sequence` stays the same.")
}

import Operations

extension Kernel {
    /// `GET /centres/{centre}/overview`.
    func showOverview(_ call: Call<OverviewAsked>) throws(Refusal) -> Overview {
        throw Refusal(.unavailable, "the figures are not counted yet")
    }

    /// `GET /overview`.
    func showNationalOverview(_ call: Call<NationalOverviewAsked>) throws(Refusal) -> NationalOverview {
        throw Refusal(.unavailable, "the figures are not counted yet")
    }

    /// `GET /centres/{centre}/overview/entries`.
    func listBehind(_ call: Call<BehindAsked>) throws(Refusal) -> BehindPage {
        throw Refusal(.unavailable, "the figures are not counted yet")
    }

    /// `GET /centres/{centre}/overview/tallies`.
    func listTallies(_ call: Call<TalliesAsked>) throws(Refusal) -> TallyPage {
        throw Refusal(.unavailable, "the figures are not counted yet")
    }
}

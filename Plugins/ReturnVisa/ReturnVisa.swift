import ServiceKit

/// Counts months until the return, and looks the fee up for the person's class.
struct ReturnVisa: ServiceModule {
    let id = "return-visa"

    /// `has-left`, `months-until-return`, `latest-return`, `fee-class` and `fee`.
    func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding> {
        switch name {
        case "has-left": .success(facts.day("leaving-on").map { .yesNo($0 < facts.day) })
        case "months-until-return": monthsUntilReturn(facts)
        case "latest-return": .success(latestReturn(facts))
        case "fee-class": .success(feeClass(facts))
        case "fee": .success(facts.word("fee-class").flatMap { facts.amount(in: "return-visa-fee", for: $0) })
        default: .success(nil)
        }
    }

    /// Months that a visa of the day must last to cover the return; one that has begun counts whole.
    private func monthsUntilReturn(_ facts: Facts) -> Result<Fact?, Finding> {
        guard let leaving = facts.day("leaving-on"), let returning = facts.day("returning-on") else {
            return .success(nil)
        }
        guard returning >= leaving else {
            return .failure(
                Finding(
                    "returning-on", "before-leaving",
                    "\(returning) lies before the day of leaving, \(leaving): correct one of the two"))
        }
        guard returning > facts.day else { return .success(.number(0)) }
        let whole = facts.day.wholeMonths(to: returning)
        return .success(.number(facts.day.adding(months: whole) == returning ? whole : whole + 1))
    }

    /// The last day of a visa given on the day: longer for study with an adviser's letter.
    private func latestReturn(_ facts: Facts) -> Fact? {
        let isStudy = facts.word("trip-reason") == "study" && facts.word("advisers-letter") == "yes"
        return facts.setting(isStudy ? "longest-for-study" : "longest").map { .day(facts.day.adding(months: $0)) }
    }

    /// Moluccans pay by a class of their own, whatever their nationality; Turkish nationals by the association's.
    private func feeClass(_ facts: Facts) -> Fact? {
        if facts.word("moluccan") == "yes" { return .word("moluccan") }
        return facts.nationalities().map { held in
            .word(held.contains { $0.code == "TR" } ? "turkish" : "general")
        }
    }
}

import Blueprint
import Shapes
import Timetable

/// A service that some of a party need a leg for on a day.
struct ServiceNeed: Sendable {
    let manifest: ModuleManifest
    let offer: Offer
    /// Who needs a leg, by places in the party.
    let places: [Int]
    /// What assessment found for each of them, in the order of `places`; empty where only a number of persons is known.
    let assessments: [ModuleAssessment]

    /// Its id.
    var service: String { manifest.id.value }
    /// The partner that gives it.
    var partner: String { manifest.partner.value }
    /// How long its legs last, and who shares one.
    var rule: LegRule {
        LegRule(
            minutes: offer.first, eachFurtherMinutes: offer.eachFurther, together: Together(manifest.leg.together))
    }

    /// Ticks that its legs take at desks, at the least.
    var leastTicks: Int {
        let rule = rule
        let alone = places.count * rule.first
        return rule.together == .never ? alone : min(rule.ticks(for: places.count), alone)
    }

    /// What assessment found for a person who needs a leg.
    func assessment(of place: Int) -> ModuleAssessment? {
        places.firstIndex(of: place).flatMap { $0 < assessments.count ? assessments[$0] : nil }
    }
}

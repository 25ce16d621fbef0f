import ServiceKit

/// Counts what is left of a sticker, and says how long a new one lasts at most.
struct ResidenceSticker: ServiceModule {
    let id = "residence-sticker"

    /// `days-left` of the sticker one has, and `latest-end` of the one that would be placed on the day.
    func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding> {
        switch name {
        case "days-left": daysLeft(facts)
        case "latest-end": .success(facts.setting("longest").map { .day(facts.day.adding(months: $0)) })
        default: .success(nil)
        }
    }

    /// Days from the day to the end of the sticker, negative once it has ended.
    private func daysLeft(_ facts: Facts) -> Result<Fact?, Finding> {
        guard let end = facts.day("sticker-until") else { return .success(nil) }
        if let longest = facts.setting("longest"), end > facts.day.adding(months: longest) {
            return .failure(
                Finding(
                    "sticker-until", "beyond-longest",
                    "\(end) is more than \(longest) months after \(facts.day), and no sticker lasts longer: read its last day "
                        + "again"))
        }
        return .success(.number(end.number - facts.day.number))
    }
}

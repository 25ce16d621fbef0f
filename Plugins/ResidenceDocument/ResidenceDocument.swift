import ServiceKit

/// Compares the zone of a card with the number printed on it and with the person it is handed to.
struct ResidenceDocument: ServiceModule {
    let id = "residence-document"

    /// `zone`: whether the card is this person's, or the first thing that is not.
    func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding> {
        guard name == "zone" else { return .success(nil) }
        guard let text = facts.word("machine-readable-zone"), let number = facts.word("card-number"),
            let birth = facts.day("birth-date"), let nationalities = facts.nationalities()
        else { return .success(nil) }
        do throws(Findings) {
            let zone = try MachineReadableZone(text)
            return .success(.word(compare(zone, number, birth, nationalities, on: facts.day)))
        } catch {
            // The text was checked when it was given; whoever calls without that hears the first thing wrong.
            return .failure(error.all[0])
        }
    }

    private func compare(
        _ zone: MachineReadableZone, _ number: String, _ birth: Day, _ nationalities: [Nationality], on day: Day
    ) -> String {
        // The code of Dutch permits is not published: that it is a card's zone is all that is asked of it.
        if zone.format != .td1 { return "no-card" }
        if zone.issuer != "NLD" { return "not-dutch" }
        if zone.documentNumber != number { return "other-number" }
        if !zone.birth.fits(birth) { return "other-birth-date" }
        // Zones of refugees and the stateless name no state that could be compared.
        if let nationality = zone.nationality, !nationalities.contains(nationality) { return "other-nationality" }
        if let expiry = zone.expiryDate(on: day), expiry < day { return "expired" }
        return "fits"
    }
}

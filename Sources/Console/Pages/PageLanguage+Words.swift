extension PageLanguage {
    /// The head of what Loket counted.
    var counted: String { self("Counted by Loket", "Geteld door Loket") }
    /// The head of what was recorded.
    var recorded: String { self("Recorded before Loket counted", "Vastgelegd voordat Loket telde") }
    /// Why recorded figures stand apart.
    var recordedApart: String {
        self(
            "Taken over from published sources, not counted by Loket.",
            "Overgenomen uit gepubliceerde bronnen, niet door Loket geteld.")
    }
    /// What is said where nothing was counted.
    var nothingCounted: String {
        self("Nothing was counted in this period.", "In deze periode is niets geteld.")
    }
    /// What is said where nothing was recorded.
    var nothingRecorded: String {
        self("Nothing was recorded of this period.", "Over deze periode is niets vastgelegd.")
    }
    /// What stands where a figure would tell of too few people.
    var withheld: String { self("withheld", "niet getoond") }
    /// Why it is withheld.
    var withheldWhy: String {
        self(
            "withheld: it would tell of fewer than five people",
            "niet getoond: het zou over minder dan vijf mensen gaan")
    }
    /// The mark of a figure that holds others.
    var cumulative: String { self("cumulative", "cumulatief") }
    /// The head of comparisons.
    var compared: String { self("Compared", "Vergeleken") }
    /// What is said of a comparison that is not made.
    var notCompared: String { self("not compared", "niet vergeleken") }
    /// Today's in percent of the earlier.
    var index: String { self("index", "index") }
    /// How much more.
    var growth: String { self("growth", "groei") }
    /// What index and growth are.
    var indexAndGrowth: String {
        self(
            "Index: the earlier figure is 100. Growth: how much more than the earlier figure; 0 % is as much.",
            "Index: het eerdere cijfer is 100. Groei: hoeveel meer dan het eerdere cijfer; 0 % is even veel.")
    }
    /// The head of sources.
    var sources: String { self("Sources", "Bronnen") }
    /// The head of what nobody has confirmed.
    var assumed: String { self("Assumed, not confirmed", "Aangenomen, niet bevestigd") }
    /// The head of notes.
    var notes: String { self("To be known beside the figures", "Wat u bij de cijfers moet weten") }
    /// What each figure counts.
    var counts: String { self("Counts", "Telt") }
    /// A centre.
    var centre: String { self("Centre", "Centrum") }
    /// All centres.
    var allCentres: String { self("All centres", "Alle centra") }
    /// The country's title.
    var country: String { self("The Netherlands", "Nederland") }
    /// The head of who runs what.
    var services: String { self("Who runs which service since when", "Wie welke dienst biedt, en sinds wanneer") }
    /// A service.
    var service: String { self("Service", "Dienst") }
    /// What is said of a service that is stopped for now.
    var suspended: String { self("suspended", "opgeschort") }
    /// What stands at a service that a centre does not give.
    var notGiven: String { self("not given", "niet geboden") }

    /// Since when something holds.
    func since(_ day: String) -> String { self("since \(day)", "sinds \(day)") }
    /// Until when something holds, that day included.
    func through(_ day: String) -> String { self("to \(day)", "t/m \(day)") }
    /// When the page was made.
    func made(_ moment: String) -> String { self("made \(moment)", "gemaakt \(moment)") }
    /// From which day Loket counts.
    func countedFrom(_ day: String) -> String { self("Loket counts from \(day).", "Loket telt vanaf \(day).") }
    /// Until which day answers are counted.
    func ratedThrough(_ day: String) -> String {
        self("Answers to the survey are counted to \(day).", "Antwoorden op de vragenlijst zijn geteld t/m \(day).")
    }
    /// One period against another.
    func against(_ later: String, _ earlier: String) -> String {
        self("\(later) against \(earlier)", "\(later) tegenover \(earlier)")
    }
    /// Why two periods are not compared.
    func notCompared(_ later: String, _ earlier: String, _ why: String?) -> String {
        self("\(later) is not compared with \(earlier)", "\(later) is niet vergeleken met \(earlier)")
            + (why.map { ": \($0)" } ?? "")
    }
    /// A part of a whole.
    func of(_ part: String, _ whole: String) -> String { self("\(part) of \(whole)", "\(part) van \(whole)") }
    /// What nine of ten do not exceed.
    func within(_ value: String) -> String { self("9 of 10 within \(value)", "9 van 10 binnen \(value)") }
}

extension PageLanguage {
    /// The head of the centres side by side.
    func centres(_ count: Int) -> String {
        self(
            count == 1 ? "The one centre" : "\(count) centres side by side",
            count == 1 ? "Het ene centrum" : "\(count) centra naast elkaar")
    }
}

import Operations

extension PageLanguage {
    /// What is counted, as it stands after a number.
    func noun(_ counts: Counts, _ number: Int = 2) -> String {
        let (one, many) = nouns(counts)
        return number == 1 ? one : many
    }

    /// What one of what is counted is.
    func meaning(_ counts: Counts) -> String {
        switch counts {
        case .contact:
            self(
                "a person who was attended to at a leg of a visit; one with two legs makes two contacts",
                "een persoon die bij een onderdeel van een afspraak is geholpen; wie twee onderdelen had, telt twee keer"
            )
        case .leg:
            self(
                "a part of a visit that was done, whoever many it was for",
                "een onderdeel van een afspraak dat is gedaan, voor hoeveel personen ook")
        case .person:
            self(
                "a person who was attended to, once a visit", "een persoon die is geholpen, één keer per afspraak")
        case .document:
            self("a secure document that was handed out", "een beveiligd document dat is uitgereikt")
        case .result:
            self(
                "a step that its service counts as a result", "een stap die bij de dienst als resultaat telt")
        case .visit:
            self("a visit, on its day", "een afspraak, op haar dag")
        case .sponsor:
            self(
                "a recognised sponsor whose people came, once however often",
                "een erkend referent van wie mensen kwamen, één keer hoe vaak ook")
        case .rating:
            self("an answer to a question of the survey", "een antwoord op een vraag van de vragenlijst")
        case .clock:
            self(
                "a term that ended, on the day on which it was stopped",
                "een termijn die is geëindigd, op de dag waarop zij stopte")
        case .wait:
            self(
                "a leg whose persons waited, from check-in or the appointed time, whichever was later",
                "een onderdeel waarvoor is gewacht, vanaf aanmelden of de afgesproken tijd, wat het laatst was")
        }
    }

    /// The unit of a measured value, as it stands after it.
    func unit(_ unit: FigureUnit, _ number: Int) -> String {
        switch unit {
        case .minutes: number == 1 ? self("minute", "minuut") : self("minutes", "minuten")
        case .days: number == 1 ? self("day", "dag") : self("days", "dagen")
        case .workingDays: number == 1 ? self("working day", "werkdag") : self("working days", "werkdagen")
        case .ofFive: self("of 5", "van 5")
        case .ofTen: self("of 10", "van 10")
        case .percent: "%"
        }
    }

    private func nouns(_ counts: Counts) -> (String, String) {
        switch counts {
        case .contact: self(("contact", "contacts"), ("contact", "contacten"))
        case .leg: self(("leg", "legs"), ("onderdeel", "onderdelen"))
        case .person: self(("person", "persons"), ("persoon", "personen"))
        case .document: self(("document", "documents"), ("document", "documenten"))
        case .result: self(("result", "results"), ("resultaat", "resultaten"))
        case .visit: self(("visit", "visits"), ("afspraak", "afspraken"))
        case .sponsor: self(("sponsor", "sponsors"), ("referent", "referenten"))
        case .rating: self(("rating", "ratings"), ("beoordeling", "beoordelingen"))
        case .clock: self(("term", "terms"), ("termijn", "termijnen"))
        case .wait: self(("wait", "waits"), ("wachttijd", "wachttijden"))
        }
    }
}

extension PageLanguage {
    /// What kind of page it is.
    var overview: String { self("Overview in figures", "Overzicht in cijfers") }
    /// What the counted band says of itself.
    var countedHow: String {
        self(
            "From what was done at the counter, each act once, by the day on which it happened.",
            "Uit wat aan de balie is gedaan, elke handeling één keer, op de dag waarop het gebeurde.")
    }
    /// The head of recorded numbers.
    var inNumbers: String { self("In numbers", "In aantallen") }
    /// The head of the tables.
    var inFull: String { self("The figures in full", "De cijfers volledig") }
    /// The head of the table's first column.
    var line: String { self("What", "Wat") }
    /// The head of the column that says of how many a figure is made.
    var madeOf: String { self("Made of", "Opgebouwd uit") }
    /// The head of the legend.
    var whatIsCounted: String { self("What is counted", "Wat er wordt geteld") }
    /// The caption of the table of counted figures.
    var countedTable: String { self("Counted figures", "Getelde cijfers") }
    /// The caption of recorded numbers.
    var recordedTable: String { self("Recorded numbers, by period", "Vastgelegde aantallen, per periode") }
    /// The caption of what else was recorded.
    var recordedOthers: String { self("Other recorded figures", "Overige vastgelegde cijfers") }
    /// The caption of comparisons.
    var comparisons: String { self("Comparisons of recorded figures", "Vergelijkingen van vastgelegde cijfers") }
    /// The head of a column that names two periods.
    var periods: String { self("Periods", "Perioden") }
    /// The head of a column with reasons.
    var why: String { self("Why not compared", "Waarom niet vergeleken") }
    /// What the outlines of recorded columns mean.
    var outlines: String {
        self(
            "Hatched: a period as long as the longest. Outlined: a shorter one. Dashed: cumulative.",
            "Gearceerd: een periode zo lang als de langste. Omlijnd: een kortere. Gestreept: cumulatief.")
    }
    /// Who made the page.
    var madeByLoket: String { self("Made by Loket", "Gemaakt door Loket") }

    /// The head of the column with earlier figures.
    var earlierFigure: String { self("Earlier", "Eerder") }

    /// A source by its number.
    func source(_ number: Int) -> String { self("source\u{A0}\(number)", "bron\u{A0}\(number)") }
    /// Whose days the page tells of.
    func days(_ zone: String) -> String { self("Days are those of \(zone).", "Dagen zijn die van \(zone).") }
    /// What of many the chart shows.
    func largest(_ shown: Int, _ all: Int) -> String {
        self("the first \(shown) of \(all) centres", "de eerste \(shown) van \(all) centra")
    }
    /// The name of a group of lines.
    func group(_ group: FigureGroup) -> String {
        switch group {
        case .counter: self("At the counter", "Aan de balie")
        case .given: self("What was given", "Wat is uitgereikt en gedaan")
        case .judged: self("How it was judged", "Hoe het is gewaardeerd")
        case .promises: self("Promises and waiting", "Beloften en wachten")
        case .employers: self("Employers", "Werkgevers")
        }
    }
}

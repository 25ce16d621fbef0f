import Operations
import ServiceKit
import Shapes

/// The pilot's published figures as an overview tells them, and a few counted ones.
enum PilotSample {
    static let years = [("2019-01-01", "2020-01-01"), ("2020-01-01", "2021-01-01"), ("2021-01-01", "2021-07-02")]
    static let source = "pilot overview, mid 2021, \"page 1\""

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func figure(
        _ period: (String, String), _ value: Figure, cumulative: Bool = false, parts: [OverviewPart] = [],
        assumed: String? = nil, earlier: FigureEarlier? = nil
    ) -> RecordedFigure {
        RecordedFigure(
            from: day(period.0), until: day(period.1), cumulative: cumulative, value: value, parts: parts,
            source: source, assumed: assumed, earlier: earlier)
    }

    static func earlier(_ period: (String, String), _ then: Int, now: Int, why: String? = nil) -> FigureEarlier {
        FigureEarlier(
            from: day(period.0), until: day(period.1), value: Figure(count: then),
            index: why == nil ? Hundredths(now, of: then, scale: 100) : nil,
            growth: why == nil ? Hundredths(now - then, of: then, scale: 100) : nil, why: why)
    }

    static func part(_ name: String, _ text: String, _ value: Figure) -> OverviewPart {
        OverviewPart(part: name, text: text, value: value)
    }

    /// Clients, documents, appointments by nationality, services with a cumulative figure, and a mark by partner.
    static var recorded: [RecordedLine] {
        let clients = [548, 1769, 1005]
        let whole = (years[1].0, years[2].1)
        return [
            RecordedLine(
                line: "contacts", text: "Clients at the desk", counts: .contact, show: .count,
                figures: [
                    figure(years[0], Figure(count: clients[0]), assumed: "contacts, not persons"),
                    figure(
                        years[1], Figure(count: clients[1]), earlier: earlier(years[0], clients[0], now: clients[1])),
                    figure(
                        years[2], Figure(count: clients[2]),
                        earlier: earlier(years[1], clients[1], now: clients[2], why: "half a year against a year")),
                ]),
            RecordedLine(
                line: "documents", text: "Documents issued", counts: .document, show: .count,
                figures: [
                    figure(years[0], Figure(count: 3932)),
                    figure(years[1], Figure(count: 4630), earlier: earlier(years[0], 3932, now: 4630)),
                    figure(years[2], Figure(count: 2947)),
                ]),
            RecordedLine(
                line: "one-stop-shop", text: "Appointments", counts: .visit, show: .count, by: "free-movement",
                figures: [
                    figure(
                        years[1], Figure(count: 193),
                        parts: [
                            part("yes", "EU/EEA", Figure(count: 49)), part("no", "non-EU", Figure(count: 144)),
                        ]),
                    figure(years[2], Figure(count: 206), parts: [part("no", "non-EU", Figure(count: 148))]),
                ]),
            RecordedLine(
                line: "services", text: "Services", counts: .result, show: .count,
                figures: [
                    figure(years[1], Figure(count: 2412)),
                    figure(whole, Figure(count: 3570), cumulative: true),
                ]),
            RecordedLine(
                line: "front-desk", text: "Front desk", counts: .rating, show: .mean, unit: .ofFive, by: "partner",
                figures: [
                    figure(
                        whole, Figure(),
                        parts: [
                            part("expat-centre", "Expat Centre", Figure(mean: Hundredths(495))),
                            part("municipality", "GemeenteLoket", Figure(mean: Hundredths(493))),
                        ])
                ]),
        ]
    }

    /// A share, a median and a withheld mean.
    static var counted: [OverviewLine] {
        [
            OverviewLine(
                line: "contacts", text: "Clients at the counter", counts: .contact, show: .count,
                value: Figure(count: 6120), by: "partner",
                parts: [part("ind", "IND <b>&\u{1B}", Figure(count: 6120))],
                earlier: earlier(("2020-01-01", "2021-07-02"), 7000, now: 6120)),
            OverviewLine(
                line: "kept", text: "Registered in time", counts: .clock, show: .share, unit: .percent,
                value: Figure(count: 57, part: 54, share: Hundredths(9474))),
            OverviewLine(
                line: "waiting", text: "Waiting", counts: .wait, show: .median, unit: .minutes,
                value: Figure(count: 41, median: 1, p90: 26)),
            OverviewLine(
                line: "mark", text: "Mark", counts: .rating, show: .mean, unit: .ofTen, value: Figure(withheld: true),
                earlier: FigureEarlier(
                    from: day("2020-01-01"), until: day("2021-07-02"), value: Figure(withheld: true),
                    why: "the figure is withheld")),
        ]
    }

    /// An overview with both.
    static func overview(
        _ language: String = "en", lines: [OverviewLine] = counted, recorded: [RecordedLine] = recorded
    ) -> Overview {
        Overview(
            centre: "maastricht", name: "Expat Centre <Maastricht>", from: day("2019-01-01"), until: day("2021-07-02"),
            timeZone: "Europe/Amsterdam", language: language, asOf: Instant(milliseconds: 1_625_472_000_000),
            countedFrom: day("2021-03-01"), ratedUntil: day("2021-07-01"), lines: lines, recorded: recorded,
            notes: [OverviewNote(note: "small", text: "small numbers, \"withheld\"")])
    }

    /// Two centres side by side, one of which withholds.
    static func national(_ language: String = "en") -> NationalOverview {
        let columns = [("maastricht", "Maastricht"), ("zuid", "Holland Expat Center South")].map { name, text in
            CentreColumn(
                centre: name, name: text, countedFrom: day("2021-03-01"),
                lines: counted.map { line in
                    CentreFigure(line: line.line, value: name == "zuid" ? Figure(withheld: true) : line.value)
                })
        }
        let run = ServiceRun(
            service: "biometrics", text: "Biometrics",
            centres: [
                ServiceAt(centre: "maastricht", since: day("2020-01-01"), suspended: true),
                ServiceAt(centre: "zuid", since: day("2021-05-01"), until: day("2021-06-02")),
            ])
        return NationalOverview(
            from: day("2021-01-01"), until: day("2021-04-01"), language: language,
            asOf: Instant(milliseconds: 1_625_472_000_000), totals: counted, centres: columns, services: [run],
            notes: [])
    }
}

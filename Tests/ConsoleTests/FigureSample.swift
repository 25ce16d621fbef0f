import Console
import Operations
import ServiceKit
import Shapes

/// A centre's figures that tests look at.
enum FigureSample {
    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func part(_ part: String, _ text: String, _ value: Figure) -> OverviewPart {
        OverviewPart(part: part, text: text, value: value)
    }

    /// Contacts by partner, a rating by partner, a withheld share, a median, and the pilot's clients.
    static let overview = Overview(
        centre: "maastricht", name: "Expat Centre Maastricht Region", from: day("2021-01-01"),
        until: day("2021-03-05"), timeZone: "Europe/Amsterdam", language: "en", asOf: Sample.now,
        countedFrom: day("2020-06-01"), ratedUntil: day("2021-03-01"),
        lines: [
            OverviewLine(
                line: "contacts", text: "Contacts at all desks", counts: .contact, show: .count,
                value: Figure(count: 1234), by: "partner",
                parts: [
                    part("expat-centre", "Expat centre", Figure(count: 800)),
                    part("ind", "IND", Figure(count: 434)),
                ],
                earlier: FigureEarlier(
                    from: day("2020-01-01"), until: day("2020-03-05"), value: Figure(count: 1000),
                    index: Hundredths(12_340), growth: Hundredths(2340))),
            OverviewLine(
                line: "front-desk-rated", text: "Front-desk staff, from 1 to 5", counts: .rating, show: .mean,
                unit: .ofFive, value: Figure(count: 210, mean: Hundredths(487)), by: "partner",
                parts: [part("ind", "IND", Figure(count: 90, mean: Hundredths(250)))]),
            OverviewLine(
                line: "satisfaction", text: "Satisfied or very satisfied", counts: .rating, show: .share,
                unit: .percent, value: Figure(withheld: true)),
            OverviewLine(
                line: "waiting", text: "Minutes waited", counts: .wait, show: .median, unit: .minutes,
                value: Figure(count: 1100, median: 6, p90: 17)),
        ],
        recorded: [
            RecordedLine(
                line: "expat-desk", text: "Clients at the desk", counts: .contact, show: .count,
                figures: [
                    recorded("2019-01-01", "2020-01-01", 548),
                    recorded(
                        "2020-01-01", "2021-01-01", 1769,
                        earlier: FigureEarlier(
                            from: day("2019-01-01"), until: day("2020-01-01"), value: Figure(count: 548),
                            index: Hundredths(32_281), growth: Hundredths(22_281))),
                    recorded(
                        "2021-01-01", "2021-07-02", 1005,
                        earlier: FigureEarlier(
                            from: day("2020-01-01"), until: day("2021-01-01"), value: Figure(count: 1769),
                            why: "the periods are not as long")),
                ])
        ],
        notes: [OverviewNote(note: "contacts", text: "a person with two legs makes two contacts")])

    private static func recorded(
        _ from: String, _ until: String, _ count: Int, earlier: FigureEarlier? = nil
    ) -> RecordedFigure {
        RecordedFigure(
            from: day(from), until: day(until), value: Figure(count: count), source: "Overview of the pilot",
            assumed: "that contacts are counted", earlier: earlier)
    }

    /// Contacts of the last months; the first one tells none.
    static let months: [[OverviewLine]] = [
        [], [contacts(100)], [contacts(400)], [contacts(800)],
    ]

    private static func contacts(_ count: Int) -> OverviewLine {
        OverviewLine(
            line: "contacts", text: "Contacts at all desks", counts: .contact, show: .count, value: Figure(count: count)
        )
    }
}

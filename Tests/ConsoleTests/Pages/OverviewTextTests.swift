import Console
import Operations
import Testing

@Suite("An overview as text and as CSV")
struct OverviewTextTests {
    private func text(_ language: String = "en") -> String {
        OverviewText(language: language).text(PilotSample.overview(language))
    }

    @Test(
        "the pilot's table comes out as it was printed",
        arguments: [
            "2019   2020  2021 to 1 July",
            "Clients at the desk    548  1,769           1,005                contacts   1",
            "Documents issued     3,932  4,630           2,947                documents  1",
            "non-EU                 –    144             148",
            "Services                 –  2,412           3,570 (cumulative)  results    1",
            "Clients at the desk, 2020 against 2019: index 323, growth 223 %",
            "Documents issued, 2020 against 2019: index 118, growth 18 % (17.8)",
            "Clients at the desk, 2021 to 1 July against 2020: not compared: half a year against a year",
            "Clients at the desk, 2019: contacts, not persons",
        ])
    func pilot(line: String) {
        let words = text().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        let wanted = line.split(separator: " ").joined(separator: " ")
        #expect(words.contains { $0.contains(wanted) }, "\(text())")
    }

    @Test("counted figures say of how many they are made, and what is withheld")
    func counted() {
        let lines = text().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains("Clients at the counter 6,120 contacts 7,000 87 -13 % (-12.6)"))
        #expect(lines.contains("Registered in time 94.7 % 54 of 57 terms"))
        #expect(lines.contains("Waiting 1 minute 9 of 10 within 26; 41 waits"))
        #expect(lines.contains("Mark withheld ratings withheld – –"))
        #expect(lines.contains("not compared: Mark: the figure is withheld"))
    }

    @Test("Dutch has its own words and manner of writing numbers")
    func dutch() {
        let text = text("nl")
        for word in [
            "Vastgelegd voordat Loket telde", "1.769", "groei 18 % (17,8)", "94,7 %", "54 van 57 termijnen",
            "niet getoond",
            "4,95 van 5",
        ] {
            #expect(text.contains(word), "\(word) is missing")
        }
    }

    @Test("data cannot steer the terminal")
    func inert() {
        #expect(!text().contains("\u{1B}"))
        #expect(text().contains("IND <b>&\u{FFFD}"))
    }

    @Test("each centre stands under each line, and each service tells since when")
    func national() {
        let text = OverviewText(language: "en").text(PilotSample.national())
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains("Maastricht 94.7 % 54 of 57 terms"))
        #expect(lines.contains("Holland Expat Center South withheld terms"))
        #expect(lines.contains("Maastricht since 1 January 2020, suspended"))
        #expect(lines.contains("Holland Expat Center South since 1 May 2021 to 1 June 2021"))
    }

    @Test("CSV has a row a figure, quotes what needs it and writes numbers as JSON does")
    func csv() {
        let rows = OverviewCSV.text(PilotSample.overview()).split(separator: "\n").map(String.init)
        let columns = rows[0].split(separator: ",").count
        #expect(
            rows[0].hasPrefix("kind,centre,line,text,counts,show,unit,by,part,partText,from,until,cumulative,count"))
        #expect(rows.contains { $0.hasPrefix("counted,maastricht,kept,Registered in time,clock,share,percent,,,,") })
        #expect(rows.contains { $0.contains(",57,54,94.74,,,,,") })
        #expect(rows.contains { $0.contains(",548,,,,,,,322.81,222.81,,\"pilot overview, mid 2021, \"\"page 1\"\"\"") })
        #expect(rows.contains { $0.contains(",2020-01-01,2021-07-02,yes,3570,") })
        #expect(rows.filter { $0.hasPrefix("recorded,") }.count == 16)
        #expect(
            rows.filter { !$0.contains("\"") }.allSatisfy {
                $0.split(separator: ",", omittingEmptySubsequences: false).count == columns
            })
    }

    @Test("CSV of the country has totals, centres and services")
    func nationalCSV() {
        let rows = OverviewCSV.text(PilotSample.national()).split(separator: "\n")
        let kinds = ["total": 5, "centre": 8, "counted-from": 2, "service": 2]
        for (kind, count) in kinds { #expect(rows.filter { $0.hasPrefix("\(kind),") }.count == count) }
    }
}

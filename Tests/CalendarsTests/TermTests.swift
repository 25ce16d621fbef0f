import Calendars
import ServiceKit
import Testing

@Suite struct TermTests {
    @Test(
        "reads amounts of time and says them again",
        arguments: [
            ("60 days", Term(60, .days)), ("1 day", Term(1, .days)), ("3 working days", Term(3, .workingDays)),
            ("1 working day", Term(1, .workingDays)), ("20 minutes", Term(20, .minutes)),
            ("6 months", Term(6, .months)),
            ("1 year", Term(1, .years)), ("2 weeks", Term(2, .weeks)), ("48 hours", Term(48, .hours)),
            ("0 minutes", Term(0, .minutes)),
        ])
    func reads(text: String, term: Term) throws {
        #expect(try Term(text) == term)
        #expect(term.description == text)
    }

    @Test(
        "tells what to write instead, at the token",
        arguments: [
            Fault("«three» days", "write 3"), Fault("«20min»", "write 20 minutes"), Fault("«2w»", "write 2 weeks"),
            Fault("20 «min»", "write 20 minutes"), Fault("3 «business days»", "write 3 working days"),
            Fault("3 «werkdagen»", "write 3 working days"),
            Fault("3 «fortnights»", "write minutes, hours, days, working days, weeks, months or years"),
            Fault("«60»", "write it as in 20 minutes, 60 days or 3 working days"),
            Fault("«-1» days", "write it as in 20 minutes, 60 days or 3 working days"),
            Fault("«12345» days", "write it as in 20 minutes, 60 days or 3 working days"),
            Fault("«1.5» days", "write it as in 20 minutes, 60 days or 3 working days"),
            Fault("1 working day «before»", "leave it out"),
            Fault("«»", "write it as in 20 minutes, 60 days or 3 working days"),
        ])
    func faults(fault: Fault) {
        fault.expect { (text) throws(TextFault) in _ = try Term(text) }
    }

    @Test("reads a term counted back only where it says so")
    func before() throws {
        #expect(try Term(before: "1 working day before") == Term(1, .workingDays))
        #expect(try Term(before: "2 hours before") == Term(2, .hours))
        for fault in [
            Fault("«1 working day»", "write 1 working day before"),
            Fault("1 «workday» before", "write 1 working day"),
            Fault("«before»", "write it as in 1 working day before"),
        ] {
            fault.expect { (text) throws(TextFault) in _ = try Term(before: text) }
        }
    }

    @Test(
        "ends on the same day of the month, or on its last",
        arguments: [
            (Term(1, .months), "2021-01-31", "2021-02-28"), (Term(3, .months), "2020-11-30", "2021-02-28"),
            (Term(1, .years), "2020-02-29", "2021-02-28"), (Term(2, .weeks), "2021-02-20", "2021-03-06"),
            (Term(60, .days), "2021-01-01", "2021-03-02"),
        ])
    func ends(term: Term, from: String, end: String) throws {
        #expect(term.end(from: try Day.on(from))?.description == end)
    }

    @Test("has no end day in hours, and none in working days unless someone says who works")
    func noEnd() throws {
        let day = try Day.on("2021-03-05")
        #expect(Term(48, .hours).end(from: day) == nil)
        #expect(Term(3, .workingDays).end(from: day) == nil)
        #expect(Term(3, .workingDays).end(from: day) { $0.weekday.number <= 5 }?.description == "2021-03-10")
        #expect(Term(1, .workingDays).start(before: try Day.on("2021-03-08")) { $0.weekday.number <= 5 } == day)
        #expect(Term(1, .weeks).start(before: day) { _ in true }?.description == "2021-02-26")
        #expect(Term(2, .hours).minutes == 120)
        #expect(Term(2, .days).minutes == nil)
    }
}

import Console
import Operations
import ServiceKit

/// A centre's morning that tests look at.
enum Sample {
    /// 4 March 2021, 09:12 in Maastricht.
    static let now = Instant(milliseconds: 1_614_845_520_000)

    /// Where the console is.
    static let place = Place(
        centre: "maastricht", name: "Expat Centre Maastricht Region", mode: .exercise, timeZone: "Europe/Amsterdam",
        desks: [
            DeskLine(desk: "welcome", partner: "expat-centre", services: ["information", "welcome-call"]),
            DeskLine(desk: "interview-1", partner: "municipality", services: ["fast-track"]),
            DeskLine(desk: "ind-1", partner: "ind", services: ["biometrics", "residence-document"]),
            DeskLine(desk: "ind-2", partner: "ind", services: ["biometrics", "residence-document"]),
        ],
        services: [
            ServiceLine(
                service: "information", name: "Information", partner: "expat-centre", isBookable: true, minutes: 20),
            ServiceLine(service: "biometrics", name: "Biometrics", partner: "ind", isBookable: true, minutes: 10),
        ], who: "officer", roles: [.officer])

    /// The results of a biometrics leg.
    static let biometrics = [
        StepOption(
            step: "taken", text: "Taken",
            records: [
                RecordAsked(record: "captured", type: "outcome", isPersonal: false),
                RecordAsked(record: "document-number", type: "document-number", isPersonal: true),
            ]),
        StepOption(
            step: "failed", text: "Not possible this time",
            records: [
                RecordAsked(
                    record: "failed-because", type: "word", words: ["no-passport", "device", "quality"],
                    isPersonal: false)
            ]),
    ]

    /// A result with a single record to choose.
    static let information = [
        StepOption(
            step: "given", text: "Given",
            records: [
                RecordAsked(
                    record: "talked-about", type: "word", words: ["living", "working", "policy"], isPersonal: false)
            ]),
        StepOption(step: "not-given", text: "Not given"),
    ]

    /// A result for which a sticker is drawn.
    static let sticker = [StepOption(step: "placed", text: "Placed", draws: "residence-sticker")]

    /// A step without any record.
    static let advised = [
        StepOption(step: "advised", text: "Advised"), StepOption(step: "not-reached", text: "Not reached"),
    ]

    /// A leg in the queue.
    static func entry(
        _ visit: String, leg: String = "l1", service: String = "biometrics", desk: String = "ind-1",
        persons: [String] = ["p1"], present: [String] = [], ticket: String? = nil, minute: Int64 = 0
    ) -> QueueEntry {
        let start = now.adding(seconds: (minute - 12) * 60)
        let partner = ["welcome": "expat-centre", "interview-1": "municipality"][desk] ?? "ind"
        return QueueEntry(
            ticket: ticket, visit: visit, leg: leg, service: service, partner: partner, desk: desk, persons: persons,
            present: present, kind: .appointment, startsAt: start, localStart: LocalInstant(start, offsetMinutes: 60),
            waitingSince: present.isEmpty ? nil : now.adding(seconds: -240), position: nil)
    }

    /// A row of one leg.
    static func row(_ section: Section, _ entry: QueueEntry, _ names: String...) -> Row {
        Row(
            section: section, entry: entry,
            persons: entry.persons.enumerated().map { place, person in
                RowPerson(
                    person: person, name: place < names.count ? names[place] : nil,
                    isHere: entry.present.contains(person))
            })
    }

    /// A morning: one is served, two wait, one is parked, a family and two others are expected.
    static var today: Today {
        let serving = entry("SRVG-2222", present: ["p1"], ticket: "A1")
        let family = entry(
            "FMLY-2222", service: "information", desk: "welcome", persons: ["p1", "p2", "p3"], minute: 20)
        let further = [
            entry("FMLY-2222", leg: "l2", service: "biometrics", persons: ["p1", "p2"], minute: 40),
            entry("FMLY-2222", leg: "l3", service: "fast-track", desk: "interview-1", minute: 50),
        ]
        return Today(
            now: now,
            rows: [
                row(.serving, serving, "Asha Rao"),
                row(.waiting, entry("WATG-2222", present: ["p1"], ticket: "A2", minute: 10), "Ravi Iyer"),
                row(
                    .waiting,
                    entry(
                        "WATG-3333", service: "information", desk: "welcome", present: ["p1"], ticket: "A3", minute: 15),
                    "Lucía García"),
                row(.parked, entry("PARK-2222", present: ["p1"], ticket: "A4", minute: 5), "Yassin Alami"),
                Row(
                    section: .expected, entry: family, further: further,
                    persons: [
                        RowPerson(person: "p1", name: "Mira Rao"), RowPerson(person: "p2", name: "Dev Rao"),
                        RowPerson(person: "p3", name: "Noor Rao"),
                    ]),
                row(.expected, entry("EXPD-2222", minute: 30), "Carmen Ruiz"),
                row(.expected, entry("EXPD-3333", minute: 40), "张伟"),
            ],
            desks: [
                QueueDesk(desk: "welcome", partner: "expat-centre", state: .free),
                QueueDesk(desk: "interview-1", partner: "municipality", state: .closed),
                QueueDesk(desk: "ind-1", partner: "ind", state: .serving, entry: serving),
                QueueDesk(desk: "ind-2", partner: "ind", state: .free),
            ],
            clocks: [
                clock("Mira Rao", at: "Received", day: Day(2021, 3, 3), isBreached: true),
                clock("Dev Rao", at: "Interviewed", day: Day(2021, 3, 4), isBreached: false),
            ])
    }

    /// A model of the morning at a desk.
    static func model(desk: String? = "ind-1", place: Place = place) -> ScreenModel {
        ScreenModel(place, desk: desk, newKey: { "key-of-a-walk-in-1" })
    }

    private static func clock(_ name: String, at step: String, day: Day?, isBreached: Bool) -> ClockRow {
        let names = name.split(separator: " ").map(String.init)
        let due = day.map { ClockDue(day: $0, at: isBreached ? now.adding(seconds: -3600) : now.adding(seconds: 3600)) }
        let birth = Day(number: 6000)
        return ClockRow(
            summary: CaseSummary(
                case: "aaaaaaaaaaaaaaaaaaaaaaaaaa", service: "fast-track", state: .running,
                tracks: [TrackStanding(track: "main", step: "interviewed", text: step, since: now, isEnded: false)],
                person: CaseClient(givenName: names[0], familyName: names[1], birthDate: birth), due: due,
                openedAt: now.adding(seconds: -86_400)),
            isBreached: isBreached)
    }
}

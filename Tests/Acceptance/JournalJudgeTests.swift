import Foundation
import Testing

/// The judge of journals finds what must never have happened: each rule has a journal that keeps it and one that does not.
@Suite("The judge of journals")
struct JournalJudgeTests {
    private static func line(
        _ operation: String, _ subject: String, by actor: String = "token:t1", at time: Int = 1,
        happened: Int? = nil, _ body: String = "{}"
    ) -> String {
        let body = Data(body.utf8).base64EncodedString()
        let late = happened.map { #""happened":\#($0),"# } ?? ""
        return """
            {"actor":"\(actor)","body":"\(body)","chain":"maastricht",\(late)"operation":"\(operation)",\
            "subject":"\(subject)","time":\(time)}
            """
    }

    /// A visit of one person at a desk for two ticks, with its message.
    private static func visit(
        _ name: String, _ person: String, _ tick: Int = 100, desk: String = "ind-1", told: String = "visit-booked"
    ) -> String {
        line(
            "book-visit", name, by: "anonymous",
            """
            {"persons":[{"person":"\(person)"}],"cases":[{"case":"case-\(name)"}],"legs":[{"leg":"l1",\
            "desk":"\(desk)","day":"2021-03-09","firstTick":\(tick),"ticks":2,"places":[0]}],\
            "startsAt":"2021-03-09T08:20:00Z","messages":[{"message":"m-\(name)","kind":"\(told)"}]}
            """)
    }

    private static let officer = line("issue-token", "t1", by: "first-admin", #"{"grants":["officer:ind@maastricht"]}"#)

    private static func checkIn(_ visit: String) -> String {
        line("check-in", visit, #"{"present":["p1"],"absent":[],"ticket":"A1"}"#)
    }

    private static func turn(_ visit: String, _ desk: String = "ind-1") -> String {
        line("take-turn", visit, #"{"leg":"l1","desk":"\#(desk)","persons":["p1"],"ticket":"A1"}"#)
    }

    private static func finish(_ visit: String, more: String = "", time: Int = 1, happened: Int? = nil) -> String {
        line("finish-leg", visit, at: time, happened: happened, #"{"leg":"l1","desk":"ind-1"\#(more)}"#)
    }

    private func faults(_ lines: String..., isQuiet: Bool = false) -> [String] {
        JournalJudge(lines.joined(separator: "\n"), isQuiet: isQuiet).faults
    }

    @Test("places: no desk and no person is booked twice, and what is given back can be booked anew")
    func places() {
        let (a, b) = (Self.visit("a", "x", 100), Self.visit("b", "y", 102))
        #expect(faults(Self.officer, a, b) == [])
        #expect(faults(a, Self.visit("b", "y", 101)).count == 1, "a desk twice")
        #expect(faults(a, Self.visit("b", "x", 100)).count == 4, "a desk and a person twice, for two ticks")
        let cancelled = Self.line("cancel-visit", "a", #"{"messages":[{"message":"m","kind":"visit-cancelled"}]}"#)
        #expect(faults(a, cancelled, Self.visit("b", "y", 100)) == [])
        let missed = Self.line(
            "mark-no-show", "a", by: "clock",
            #"{"legs":["l1"],"persons":["p1"],"messages":[{"message":"m","kind":"visit-missed"}]}"#)
        #expect(faults(a, missed, Self.visit("b", "y", 100)) == [])
        let undone = Self.line("undo-visit", "a", #"{"undone":"mark-no-show","leg":"l1","state":"booked"}"#)
        #expect(faults(a, missed, Self.visit("b", "y", 100), undone).count == 2, "its time was taken meanwhile")
        func settled(_ desk: String, _ state: String = "booked") -> String {
            Self.line(
                "settle-interruption", "i1",
                """
                {"visit":"a","how":"desk","startsAt":"2021-03-09T08:20:00Z","legs":[{"leg":"l1","desk":"\(desk)",\
                "day":"2021-03-09","firstTick":100,"ticks":2,"places":[0],"state":"\(state)"}],\
                "messages":[{"message":"m","kind":"visit-disrupted"}]}
                """)
        }
        #expect(faults(a, settled("ind-2"), Self.visit("b", "y", 100)) == [])
        #expect(faults(a, settled("ind-1", "cancelled"), Self.visit("b", "y", 100)) == [])
        #expect(faults(a, Self.visit("b", "y", 100, desk: "ind-2"), settled("ind-2")).count == 2)
    }

    @Test("steps and clocks: by whom they belong to, once, when they must")
    func steps() {
        func step(_ by: String) -> String {
            Self.line("do-step", "case-a", #"{"case":"case-a","step":"taken","by":"\#(by)"}"#)
        }
        #expect(faults(Self.officer, Self.visit("a", "x"), step("ind")) == [])
        #expect(faults(Self.officer, Self.visit("a", "x"), step("municipality")).count == 1)
        func clock(_ operation: String, _ time: Int) -> String {
            Self.line(
                operation, "case-a", by: "clock", at: time,
                #"{"clock":"promise","run":1,"dueAt":"1970-01-01T00:00:00.010Z"}"#)
        }
        let run = clock("start-clock", 5)
        #expect(faults(run, clock("warn-clock", 8), clock("breach-clock", 10), clock("stop-clock", 20)) == [])
        #expect(faults(run, clock("breach-clock", 10), clock("breach-clock", 11), clock("stop-clock", 20)).count == 1)
        #expect(faults(run, clock("stop-clock", 20)).count == 1, "late, and never told")
        #expect(faults(run, clock("stop-clock", 8), clock("health", 30)) == [])
        #expect(faults(run, clock("stop-clock", 6), clock("warn-clock", 8), clock("health", 30)).count == 1)
    }

    @Test("the room: a desk serves one leg at a time, a person is served once at a time, and each leg goes its way")
    func served() {
        let (a, b) = (Self.visit("a", "x"), Self.visit("b", "y", 110))
        let here = Self.checkIn("a") + "\n" + Self.checkIn("b")
        #expect(faults(a, b, here, Self.turn("a"), Self.finish("a"), Self.turn("b"), Self.finish("b")) == [])
        #expect(faults(a, b, here, Self.turn("a"), Self.turn("b")).count == 1, "a desk serves two")
        #expect(faults(a, b, here, Self.turn("a"), Self.turn("b", "ind-2")) == [])
        let twin = Self.visit("b", "x", 110)
        #expect(faults(a, twin, here, Self.turn("a"), Self.turn("b", "ind-2")).count == 1, "a person at two desks")
        let merged = Self.line("merge-clients", "x", #"{"kept":"x","merged":"y"}"#)
        #expect(faults(a, b, merged, here, Self.turn("a"), Self.turn("b", "ind-2")).count == 1, "who was merged is one")
        #expect(faults(a, Self.turn("a")).count == 1, "called, and nobody has come")
        #expect(faults(a, Self.checkIn("a"), Self.finish("a")).count == 1, "finished, and never called")
        #expect(faults(a, Self.checkIn("a"), Self.finish("a", time: 20, happened: 10)) == [], "told late")
        #expect(faults(a, Self.checkIn("a"), Self.turn("a"), Self.finish("a"), Self.finish("a")).count == 1)
        let parked = Self.line("transfer-leg", "a", #"{"leg":"l1","to":"parked"}"#)
        #expect(faults(a, b, here, Self.turn("a"), parked, Self.turn("b"), Self.finish("b"), Self.turn("a")) == [])
        func undone(_ what: String, _ state: String) -> String {
            Self.line("undo-visit", "a", #"{"undone":"\#(what)","leg":"l1","state":"\#(state)"}"#)
        }
        #expect(faults(a, b, here, Self.turn("a"), undone("take-turn", "waiting"), Self.turn("b")) == [])
        #expect(
            faults(a, b, here, Self.turn("a"), Self.finish("a"), undone("finish-leg", "serving"), Self.turn("b")).count
                == 1, "taken back, the leg is served again")
        #expect(faults(a, undone("take-turn", "waiting")).count == 1, "nothing was done")
        let missed = Self.line(
            "mark-no-show", "a", #"{"legs":["l1"],"messages":[{"message":"m","kind":"visit-missed"}]}"#)
        #expect(faults(a, Self.checkIn("a"), missed).count == 1, "who has come is not missed")
    }

    @Test("stock: a serial is in one place, what is given or void stays so, and two officers are two")
    func stock() {
        func act(
            _ operation: String, _ from: String, _ to: String, _ serials: (String, String) = ("N-01", "N-20"),
            more: String = ""
        ) -> String {
            Self.line(
                operation, "act-\(operation)",
                """
                {"kind":"sticker","moves":[{"first":"\(serials.0)","last":"\(serials.1)","from":"\(from)",\
                "to":"\(to)"\(more)}],"signature":"unsigned"}
                """)
        }
        let received = act("receive-stock", "supplier", "maastricht/ind")
        let (seen, called) = (Self.visit("a", "x") + "\n" + Self.checkIn("a"), Self.turn("a"))
        func result(_ key: String, _ serial: String, _ to: String, from: String = "maastricht/ind") -> String {
            Self.finish(
                "a",
                more: """
                    ,"\(key)":[{"act":"d-\(serial)","kind":"sticker","serial":"\(serial)","from":"\(from)",\
                    "to":"\(to)","signature":"unsigned"}]
                    """)
        }
        #expect(faults(received, seen, called, result("drawn", "N-07", "client")) == [])
        #expect(faults(received, seen, called, result("drawn", "N-21", "client")).count == 1, "never received")
        #expect(faults(received, received).count == 20, "received twice")
        #expect(
            faults(
                received, act("transfer-stock", "maastricht/ind", "maastricht/ind-2", ("N-07", "N-07")), seen, called,
                result("drawn", "N-07", "client")
            ).count == 1, "it lies at another desk")
        #expect(faults(received, seen, called, result("spoiled", "N-07", "client")).count == 1, "spoiled is void")
        let void = act("void-stock", "maastricht/ind", "void", ("N-07", "N-08"))
        #expect(faults(received, void, act("transfer-stock", "void", "maastricht/ind-2", ("N-08", "N-08"))).count == 1)
        let sent = act("transfer-stock", "maastricht/ind", "in-transit", more: #","towards":"leiden""#)
        #expect(faults(received, sent, act("receive-stock", "in-transit", "maastricht/ind")).count == 20, "not its way")
        func signed(_ by: String, _ act: String = "act-receive-stock") -> String {
            Self.line("countersign", act, by: by)
        }
        #expect(faults(received, signed("token:t2")) == [])
        #expect(faults(received, signed("token:t1")).count == 1, "by who did it")
        #expect(faults(received, signed("token:t2"), signed("token:t3")).count == 1, "twice")
        #expect(faults(signed("token:t2")).count == 1, "nobody did it")
        let back = Self.line(
            "undo-visit", "a",
            """
            {"undone":"finish-leg","leg":"l1","state":"serving","returned":[{"act":"r","kind":"sticker",\
            "serial":"N-07","from":"client","to":"maastricht/ind","signature":"unsigned"}]}
            """)
        #expect(
            faults(received, seen, called, result("drawn", "N-07", "client"), back, result("drawn", "N-07", "client"))
                == [])
        let taken = act("transfer-stock", "client", "maastricht/ind-2", ("N-07", "N-07"))
        #expect(faults(received, seen, called, result("drawn", "N-07", "client"), taken).count == 1, "from a client")
    }

    @Test("messages: each cause tells one, each one comes to one end, and no other identifier makes it another")
    func messages() {
        func ended(_ operation: String, _ id: String, _ about: String = "a", more: String = "") -> String {
            Self.line(operation, id, by: "outbox", #"{"kind":"visit-booked","about":"\#(about)"\#(more)}"#)
        }
        let a = Self.visit("a", "x")
        #expect(faults(a, ended("deliver-message", "m-a"), isQuiet: true) == [])
        #expect(faults(a, ended("withdraw-message", "m-a"), isQuiet: true) == [])
        let gaveUp = ended("fail-message", "m-a", more: #","gaveUp":"yes""#)
        #expect(faults(a, ended("fail-message", "m-a", more: #","gaveUp":"no""#), gaveUp, isQuiet: true) == [])
        #expect(faults(a, isQuiet: true).count == 1, "lost")
        #expect(faults(a) == [], "it may be under way")
        #expect(faults(a, ended("fail-message", "m-a", more: #","gaveUp":"no""#), isQuiet: true).count == 1, "lost")
        #expect(faults(a, ended("deliver-message", "m-a"), ended("deliver-message", "m-a")).count >= 1, "twice")
        #expect(faults(a, ended("deliver-message", "m-a"), ended("withdraw-message", "m-a")).count == 1, "two ends")
        #expect(faults(a, ended("deliver-message", "m-z")).count == 1, "nobody told it")
        #expect(faults(a, Self.visit("b", "y", 110, told: "visit-moved")).count == 1, "the wrong one")
        let silent = Self.line("cancel-visit", "a")
        #expect(faults(a, silent).count == 1, "a cause that tells nothing")
        let both = Self.line(
            "cancel-visit", "a",
            #"{"messages":[{"message":"m1","kind":"visit-cancelled"},{"message":"m2","kind":"visit-cancelled"}]}"#)
        #expect(faults(a, both).count == 1, "told twice")
        #expect(faults(a, Self.checkIn("a"), Self.turn("a"), Self.finish("a", more: Self.absent)).count == 1)
        let reminded = Self.line("remind-visits", "2021-03-09", by: "clock", #"{"messages":[\#(Self.reminder("r1"))]}"#)
        let again = Self.line("remind-visits", "2021-03-09", by: "clock", #"{"messages":[\#(Self.reminder("r2"))]}"#)
        func delivered(_ id: String) -> String {
            Self.line("deliver-message", id, by: "outbox", #"{"kind":"visit-reminder","about":"a"}"#)
        }
        #expect(faults(a, reminded, delivered("r1")) == [])
        #expect(faults(a, reminded, again, delivered("r1"), delivered("r2")).count == 1, "under another identifier")
        func card(_ told: String) -> String {
            Self.line(
                "receive-stock", "act-1",
                """
                {"kind":"card","document":"d1","case":"case-a","moves":[{"from":"supplier","to":"maastricht/ind"}]\(told)}
                """)
        }
        #expect(faults(a, card(#","messages":[{"message":"m","kind":"document-arrived"}]"#)) == [])
        #expect(faults(a, card("")).count == 1, "a card has come, and nobody is told")
        let retried = Self.line("retry-message", "m-a")
        #expect(faults(a, gaveUp, retried, ended("deliver-message", "m-a"), isQuiet: true) == [])
        #expect(faults(a, ended("deliver-message", "m-a"), retried).count == 1, "it was sent")
        let phoned = Self.line("withdraw-message", "m-a", #"{"kind":"visit-booked","about":"a","because":"phoned"}"#)
        #expect(faults(a, gaveUp, phoned, isQuiet: true) == [])
        #expect(faults(a, ended("deliver-message", "m-a"), phoned).count == 1, "it was sent")
    }

    @Test("a party is asked once how its visit was, and only where something was done")
    func survey() {
        func asked(_ id: String) -> String {
            Self.line(
                "invite-visits", "2021-03-09", by: "clock",
                #"{"messages":[{"message":"\#(id)","kind":"visit-survey","about":"a"}]}"#)
        }
        let delivered = Self.line("deliver-message", "s1", by: "outbox", #"{"kind":"visit-survey","about":"a"}"#)
        let a = Self.visit("a", "x")
        let done = [a, Self.checkIn("a"), Self.turn("a"), Self.finish("a")].joined(separator: "\n")
        #expect(faults(done, asked("s1"), delivered) == [])
        #expect(faults(done, asked("s1"), asked("s2")).count == 1, "asked twice")
        #expect(faults(a, asked("s1")).count == 1, "nothing was done")
    }

    private static let absent = #","results":[{"person":"p1","absent":"yes"}]"#

    private static func reminder(_ id: String) -> String { #"{"message":"\#(id)","kind":"visit-reminder"}"# }
}

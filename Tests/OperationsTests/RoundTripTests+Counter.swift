import Diagnostics
import Operations
import Shapes
import Testing

// What is said at the counter.
extension RoundTripTests {
    @Test("the queue")
    func queue() throws {
        try check(
            Queue.shape,
            """
            {"centre":"maastricht","date":"2021-03-09","timeZone":"Europe/Amsterdam","waiting":[\(Self.entry)],\
            "serving":[\(Self.entry)],"parked":[\(Self.entry)],"expected":[\(Self.entry)],\
            "desks":[{"desk":"ind-1","partner":"ind","state":"serving","entry":\(Self.entry)}]}
            """)
    }

    @Test("days")
    func days() throws {
        try check(
            DayShown.shape,
            """
            {"centre":"maastricht","day":"2021-03-09","timeZone":"Europe/Amsterdam","state":"closed",\
            "closedAt":"2021-03-09T16:30:00Z","reason":"ill","open":1,"counts":{"visits":5,"booked":1,"arrived":1,\
            "finished":1,"cancelled":1,"noShows":1},"sections":[{"section":"legs-unfinished","count":1,\
            "items":[{"about":"K7QM-4XWD/l1","text":"waits"}]}]}
            """)
    }

    @Test("clients")
    func clients() throws {
        let client = """
            {"client":"\(Self.identifier)","verifiedAt":"2021-03-09T08:30:00Z","givenName":"Asha","familyName":"Rao",\
            "birthDate":"1987-05-01","nationalities":["IN"],"vNumber":"0123456789","visits":[{"visit":"K7QM-4XWD",\
            "person":"p1","centre":"maastricht","localStart":"2021-03-09T09:30:00+01:00","state":"booked"}],\
            "cases":[{"case":"\(Self.identifier)","centre":"maastricht","service":"biometrics","state":"booked",\
            "step":"expected"}],"merged":1}
            """
        try check(ClientList.shape, #"{"clients":[\#(client)]}"#)
        try check(
            MergeShown.shape,
            """
            {"mode":"check","client":\(client),"other":\(client),"differences":[{"field":"birthDate",\
            "kept":"1987-05-01","other":"1987-01-05"}],"hindrances":["two places"]}
            """)
    }

    @Test("interruptions")
    func interruptions() throws {
        let line = """
            {"interruption":"\(Self.identifier)","centre":"maastricht","desk":"ind-1","partner":"ind",\
            "startsAt":"2021-03-09T08:30:00Z","endsAt":"2021-03-09T08:45:00Z",\
            "localStart":"2021-03-09T09:30:00+01:00","localEnd":"2021-03-09T09:45:00+01:00","because":"ill",\
            "state":"running","open":1,"settled":1}
            """
        try check(
            InterruptionList.shape, #"{"timeZone":"Europe/Amsterdam","interruptions":[\#(line)]}"#)
        try check(
            InterruptionShown.shape,
            """
            {"interruption":\(line),"timeZone":"Europe/Amsterdam","visits":[{"visit":"K7QM-4XWD","state":"booked",\
            "startsAt":"2021-03-09T08:30:00Z","localStart":"2021-03-09T09:30:00+01:00","legs":[\(Self.visitLeg)],\
            "proposals":[{"how":"desk","desk":"ind-2","startsAt":"2021-03-09T08:30:00Z",\
            "localStart":"2021-03-09T09:30:00+01:00","legs":[\(Self.leg)]}]}],"settled":[{"visit":"K7QM-4XWD",\
            "how":"slot","at":"2021-03-09T08:30:00Z"}]}
            """)
        try check(
            SettlementResults.shape,
            """
            {"interruption":"\(Self.identifier)","settled":1,"refused":0,"open":0,"visits":[{"visit":"K7QM-4XWD",\
            "state":"done","how":"cancelled","localStart":"2021-03-09T09:30:00+01:00"}]}
            """)
    }

    @Test("suspensions")
    func suspensions() throws {
        let suspension = """
            "service":"return-visa","name":"Return visa","centre":"maastricht","state":"resuming",\
            "since":"2021-03-09T08:30:00Z","by":"token:a","reason":"r","booked":7,\
            "wish":{"by":"token:b","at":"2021-03-09T09:30:00Z"},"mustAgree":"another token"
            """
        try check(Suspension.shape, "{\(suspension)}")
        try check(SuspensionList.shape, "{\"suspensions\":[{\(suspension)}]}")
        try check(
            SuspensionShown.shape,
            """
            {\(suspension),"visits":[{"visit":"K7QM-4XWD","centre":"maastricht","startsAt":"2021-03-09T08:30:00Z",\
            "localStart":"2021-03-09T09:30:00+01:00"}],"next":"K7QM-4XWD"}
            """)
    }

    @Test("messages")
    func messages() throws {
        let line = """
            {"message":"\(Self.identifier)","kind":"visit-booked","centre":"maastricht","about":"K7QM-4XWD",\
            "state":"undelivered","createdAt":"2021-03-09T08:30:00Z","attempts":2,"nextAt":"2021-03-09T08:33:00Z",\
            "changedAt":"2021-03-09T08:31:00Z","because":"no-address"}
            """
        try check(MessageList.shape, "{\"messages\":[\(line)]}")
        try check(
            MessageShown.shape,
            """
            {"message":\(line),"email":"asha@example.org","phone":"+31 6","language":"en","title":"t","text":"a\\nb"}
            """)
    }

    @Test("stock")
    func stock() throws {
        let act = """
            {"act":"\(Self.identifier)","deed":"handed-out","centre":"maastricht","kind":"residence-sticker",\
            "document":"\(Self.identifier)","moves":[{"first":"NL-V-000100","last":"NL-V-000119",\
            "from":"maastricht/ind","to":"client"}],"by":"token:a","second":"token:b","signature":"signed",\
            "happenedAt":"2021-03-09T08:30:00Z","recordedAt":"2021-03-09T08:45:00Z",\
            "signedAt":"2021-03-09T09:45:00Z","because":"wrong-person","reason":"r","visit":"K7QM-4XWD","leg":"l1",\
            "person":"p1","case":"\(Self.identifier)"}
            """
        let document = """
            {"document":"\(Self.identifier)","kind":"residence-document","case":"\(Self.identifier)",\
            "state":"in-transit","place":"in-transit","since":"2021-03-09T08:30:00Z","number":"V123AL568"}
            """
        let range = #"{"first":"NL-V-000100","last":"NL-V-000119","count":20,"place":"supplier"}"#
        let count = """
            {"count":"\(Self.identifier)","kind":"residence-sticker","place":"maastricht/ind-1","counted":1,\
            "expected":2,"missing":[\(range)],"surplus":[],"state":"open","by":"token:a",\
            "countedAt":"2021-03-09T08:30:00Z"}
            """
        try check(CountersignatureList.shape, #"{"acts":[\#(act)],"next":"\#(Self.identifier)"}"#)
        try check(
            StockChain.shape,
            #"{"kind":"residence-sticker","serial":"NL-V-000100","document":\#(document),"place":"void","acts":[]}"#)
        try check(
            StockShown.shape,
            """
            {"centre":"maastricht","levels":[{"kind":"residence-sticker","keptAt":"ind","count":20,"reorderBelow":100,\
            "low":true}],"places":[{"kind":"residence-sticker","place":"maastricht/ind","count":20,"ranges":[\(range)]}],\
            "documents":[\(document)],"counts":[\(count)],"unsigned":3}
            """)
    }
}

import Diagnostics
import Operations
import Shapes
import Testing

/// Every shape writes what it reads: samples with every field set, as JSON texts.
@Suite("Shapes of operations")
struct RoundTripTests {
    static let leg = """
        {"service":"biometrics","partner":"ind","desk":"ind-1","persons":["p1","p2"],\
        "startsAt":"2021-03-09T08:30:00Z","endsAt":"2021-03-09T08:45:00Z","localStart":"2021-03-09T09:30:00+01:00"}
        """
    static let visitLeg = """
        {"leg":"l1","service":"biometrics","partner":"ind","desk":"ind-1","persons":["p1"],\
        "startsAt":"2021-03-09T08:30:00Z","endsAt":"2021-03-09T08:45:00Z","localStart":"2021-03-09T09:30:00+01:00",\
        "state":"booked"}
        """
    private static let slot = """
        {"startsAt":"2021-03-09T08:30:00Z","endsAt":"2021-03-09T08:45:00Z","localStart":"2021-03-09T09:30:00+01:00",\
        "localEnd":"2021-03-09T09:45:00+01:00","legs":[\(leg)]}
        """
    static let identifier = "0123456789abcdefghijklmnop"
    private static let module = """
        {"module":"biometrics","version":"1.0.0","name":"Biometrics","partner":"ind","plannerCode":"BIO",\
        "bookable":true,"library":"ab12","trouble":"none"}
        """
    private static let clock = """
        {"clock":"decision","text":"Decision","kind":"statutory","term":"3 days","keeper":"ind","state":"overdue",\
        "startedAt":"2021-03-09T08:30:00Z","due":{"day":"2021-03-12","at":"2021-03-12T23:00:00Z"},\
        "warnAt":"2021-03-11T23:00:00Z","unit":"day","budget":3,"consumed":3,"left":0,\
        "warnedAt":"2021-03-11T23:00:00Z","breachedAt":"2021-03-12T23:00:00Z",\
        "retractedBreachAt":"2021-03-12T23:00:00Z","stoppedAt":"2021-03-13T08:30:00Z",\
        "pauses":[{"from":"2021-03-09T09:30:00Z","until":"2021-03-09T10:30:00Z","step":"incomplete","event":2}]}
        """
    private static let visit = """
        {"reference":"K7QM-4XWD","key":"k","state":"no-show","centre":"maastricht","startsAt":"2021-03-09T08:30:00Z",\
        "endsAt":"2021-03-09T08:45:00Z","localStart":"2021-03-09T09:30:00+01:00","timeZone":"Europe/Amsterdam",\
        "bundle":"one-stop-shop","legs":[\(visitLeg)],\
        "cases":[{"case":"\(identifier)","person":"p1","service":"biometrics"}],\
        "bring":[{"person":"p1","items":[{"item":"passport","text":"Valid passport"}]}],\
        "party":[{"person":"p1","givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}],\
        "ticket":"A1","present":["p1"],"absent":[{"person":"p2","legs":[{"leg":"l1","service":"biometrics",\
        "present":["p1"],"may":["check-in","take-turn"]}]}]}
        """
    static let entry = """
        {"ticket":"W1","visit":"K7QM-4XWD","leg":"l1","service":"biometrics","partner":"ind","desk":"ind-1",\
        "persons":["p1","p2"],"present":["p1"],"kind":"walk-in","priority":true,"startsAt":"2021-03-09T08:30:00Z",\
        "localStart":"2021-03-09T09:30:00+01:00","waitingSince":"2021-03-09T08:20:00Z",\
        "servedSince":"2021-03-09T08:40:00Z","position":1,"callExpectedAt":"2021-03-09T08:40:00Z"}
        """

    private static let progress = """
        "case":"\(identifier)","person":"p1","givenName":"Asha","service":"fast-track","name":"Fast track",\
        "step":"expected","text":"Expected","since":"2021-03-09T08:30:00Z","ended":false,"tracks":[{"track":"main",\
        "step":"expected","text":"Expected","since":"2021-03-09T08:30:00Z","ended":false,"next":[{"step":"registered",\
        "text":"Registered","by":"registrar","who":"the municipality of Meerssen"}]}],"terms":[\(term)]
        """
    private static let term = """
        {"term":"registration","text":"Registration","kind":"promise","lastDay":"2021-03-12","state":"running"}
        """
    private static let problem =
        #"{"type":"/problems/conflict","title":"In conflict with what is recorded","status":409,"detail":"no"}"#

    func check<Value>(_ shape: Shape<Value>, _ text: String) throws {
        var reading = Reading()
        let value = shape.read(try JSONReader.read(Array(text.utf8)), &reading)
        let found = reading.diagnostics.map { "\($0.place.description) \($0.message)" }
        #expect(found.isEmpty)
        #expect(String(decoding: shape.json(try #require(value)), as: UTF8.self) == text)
    }

    @Test("centres and their services")
    func centres() throws {
        let line =
            #"{"centre":"leiden","name":"Leiden","timeZone":"Europe/Amsterdam","languages":["en"],"labels":["west"]}"#
        try check(CentreList.shape, #"{"centres":[\#(line)]}"#)
        try check(
            CentreShown.shape,
            String(line.dropLast()) + """
                ,"on":"2021-03-09","agreement":"pilot","partners":[{"partner":"ind","name":"IND"}],\
                "municipalities":[{"municipality":"GM0546","name":"Leiden"}],"sites":[{"site":"hall","name":"Hall"}],\
                "desks":[{"desk":"ind-1","partner":"ind","site":"hall","services":["biometrics"]}],\
                "opening":[{"partner":"ind","site":"hall","days":"tuesday","hours":"09:00-12:30"}]}
                """)
        try check(
            ServiceList.shape,
            """
            {"centre":"leiden","on":"2021-03-09","services":[{"service":"biometrics","name":"Biometrics",\
            "partner":"ind","bookable":false,"because":"not-offered","text":"not yet","minutes":15,\
            "furtherMinutes":10,"suspendedSince":"2021-03-09T08:30:00Z"}],"bundles":[{"bundle":"one","name":"One","services":["biometrics"]}]}
            """)
    }

    @Test("modules and assessments")
    func modules() throws {
        try check(ModuleList.shape, #"{"modules":[\#(Self.module)]}"#)
        try check(
            ModuleShown.shape,
            String(Self.module.dropLast()) + """
                ,"facts":[{"fact":"age","type":"years","by":"kernel","oneOf":["a"],"default":"b","text":"How old?"}],\
                "outcomes":[{"outcome":"photo","visit":true,"text":"A photo."}],"decisions":[{"decision":"capture",\
                "from":"2020-01-01","until":"2021-01-01","source":"IND","assumed":"ages","rules":6}],\
                "steps":[{"step":"granted","track":"residence","by":"ind","atLeg":false,"records":["captured"],\
                "next":["taken"],"ends":"done","text":"Granted"}],"clocks":[{"clock":"decision","kind":"promise",\
                "term":"2 weeks","setting":"decision","starts":["applied"],"stops":["granted"],"source":"IND",\
                "assumed":"all","text":"Decision"}]}
                """)
        try check(
            Assessment.shape,
            """
            {"outcomes":{"capture":{"outcome":"photo","because":"under-six","text":"A photo.","visit":true,\
            "source":"IND","rule":2,"facts":{"age":4,"nationalities":["IN"],"last-capture":"never"}}},\
            "ask":[{"fact":"last-capture","text":"When?","person":"p1"}],"bring":[{"item":"passport","text":"Passport"}]}
            """)
    }

    @Test("slots, holds and visits")
    func visits() throws {
        try check(
            SlotsFound.shape,
            """
            {"timeZone":"Europe/Amsterdam","slots":[\(Self.slot)],"next":null,\
            "why":[{"day":"2021-03-10","reason":"partner-absent","text":"no"}],"nearest":[\(Self.slot)]}
            """)
        try check(
            Hold.shape,
            #"{"hold":"\#(Self.identifier)","expiresAt":"2021-03-09T08:40:00Z","legs":[\#(Self.leg)]}"#)
        try check(Visit.shape, Self.visit)
        try check(
            VisitList.shape, #"{"date":"2021-03-09","timeZone":"Europe/Amsterdam","visits":[\#(Self.visit)]}"#)
        try check(
            Progress.shape,
            """
            {"reference":"K7QM-4XWD","state":"booked","legs":[\(Self.visitLeg)],"cases":[{\(Self.progress)}]}
            """)
    }

    @Test("sponsors")
    func sponsors() throws {
        let sponsor = """
            {"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2019-05-01","until":"2022-05-01",\
            "source":"register"},{"from":"2022-05-01"}]}
            """
        try check(Sponsor.shape, sponsor)
        try check(SponsorList.shape, #"{"sponsors":[\#(sponsor)],"next":"acme"}"#)
        try check(
            SponsorCases.shape,
            """
            {"cases":[{\(Self.progress),"centre":"maastricht","visit":"K7QM-4XWD","startsAt":"2021-03-09T08:30:00Z"}],\
            "next":null}
            """)
        try check(
            BatchResults.shape,
            """
            {"batch":"\(Self.identifier)","booked":1,"refused":1,"families":[{"state":"booked",\
            "visit":\(Self.visit)},{"state":"refused","problem":\(Self.problem)}]}
            """)
    }

    @Test("hand-offs")
    func handOffs() throws {
        try check(
            HandOffList.shape,
            """
            {"municipality":"GM0938","waiting":1,"cases":[{"case":"\(Self.identifier)","centre":"maastricht",\
            "service":"fast-track","name":"Fast track","person":{"givenName":"Asha","familyName":"Rao",\
            "birthDate":"1987-05-01"},"visit":"K7QM-4XWD","step":"interviewed","text":"Interviewed",\
            "since":"2021-03-09T08:30:00Z","next":[{"step":"registered","text":"Registered","by":"registrar",\
            "records":[{"record":"bsn-given","type":"yes-no","personal":false}],"mine":true}],"terms":[\(Self.term)],\
            "due":"2021-03-12"}]}
            """)
        try check(
            HandOffResults.shape,
            """
            {"done":1,"refused":1,"steps":[{"case":"\(Self.identifier)","step":"registered","state":"done",\
            "caseState":"running"},{"case":"\(Self.identifier)","step":"registered","state":"refused",\
            "problem":\(Self.problem)}]}
            """)
    }

    @Test("a slot written by hand is the slot that its declaration writes")
    func slotByHand() throws {
        let slot = Slot(
            startsAt: Instant(milliseconds: -1), endsAt: Instant(seconds: 5_000_000_000),
            localStart: LocalInstant(Instant(seconds: 0), offsetMinutes: -90),
            localEnd: LocalInstant(Instant(seconds: 0), offsetMinutes: 845),
            legs: ["plain", "a\"b\\c", "é\n\u{1}\u{1F}", ""].map { name in
                SlotLeg(
                    service: name, partner: name, desk: name, persons: name.isEmpty ? [] : ["p1", "p2"],
                    startsAt: Instant(seconds: 1), endsAt: Instant(seconds: 2),
                    localStart: LocalInstant(Instant(seconds: 3), offsetMinutes: 60))
            })
        var reading = Reading()
        let byHand = Slot.shape.json(slot)
        #expect(Slot.record.read(try JSONReader.read(byHand), &reading)?.legs.map(\.desk) == slot.legs.map(\.desk))
        let plain = Slot(
            startsAt: slot.startsAt, endsAt: slot.endsAt, localStart: slot.localStart, localEnd: slot.localEnd,
            legs: [slot.legs[0], slot.legs[1], slot.legs[3]])
        #expect(Slot.shape.json(plain) == Slot.record.json(plain))
    }

    @Test("problems")
    func problems() throws {
        try check(
            Refusal.shape,
            """
            {"type":"/problems/slot-taken","title":"The slot is taken","status":409,"detail":"gone",\
            "errors":[{"in":"body","pointer":"/a","code":"c","message":"m","fix":"f","place":"a.yaml:1:2"}],\
            "alternatives":[\(Self.slot)],"ask":[{"fact":"age","text":"How old?"}],\
            "why":[{"day":"2021-03-10","reason":"full","text":"full"}],"visits":["K7QM-4XWD"],"instead":"single"}
            """)
    }

    @Test("tokens, configuration, journal and health")
    func rest() throws {
        let token = """
            "token":"\(Self.identifier)","label":"desk","grants":[{"role":"officer","partner":"ind",\
            "centre":"maastricht"}],"issuedAt":"2021-03-09T08:30:00Z","expiresAt":"2022-03-09T08:30:00Z",\
            "revokedAt":"2021-04-09T08:30:00Z"}
            """
        try check(TokenList.shape, "{\"tokens\":[{\(token)]}")
        try check(IssuedToken.shape, "{\"secret\":\"s\",\(token)")
        try check(
            ConfigurationShown.shape,
            """
            {"revision":1,"since":"2021-03-09T08:30:00Z","digest":"ab","mode":"exercise","centres":["maastricht"],\
            "modules":[\(Self.module)],"files":["maastricht.yaml"],"drift":["a library differs"]}
            """)
        try check(
            RevisionList.shape,
            #"{"revisions":[{"revision":1,"since":"2021-03-09T08:30:00Z","actor":"a","digest":"b","changes":3}]}"#)
        try check(
            Plan.shape,
            """
            {"plan":"\(Self.identifier)","base":1,"changes":[{"kind":"changed","file":"f","key":"k","was":"a",\
            "becomes":"b"}],"affected":[{"visit":"K7QM-4XWD","centre":"maastricht","startsAt":"2021-03-09T08:30:00Z",\
            "reason":"closed","text":"closed"}],"warnings":["w"]}
            """)
        try check(
            JournalPage.shape,
            """
            {"entries":[{"position":7,"centre":"maastricht","sequence":3,"time":"2021-03-09T08:30:00Z",\
            "happened":"2021-03-09T08:20:00Z","actor":"anonymous","operation":"book-visit","subject":"K7QM-4XWD",\
            "body":{"legs":[1,null,true,"a\\nb"]},"hash":"ff"}],"next":7}
            """)
        try check(
            JournalHeads.shape,
            """
            {"heads":[{"centre":"national","sequence":3,"hash":"ff","time":"2021-03-09T08:30:00Z","signature":"00"}]}
            """)
        try check(
            Health.shape,
            """
            {"status":"degraded","version":"1.0.0","mode":"production","revision":2,"now":"2021-03-09T08:30:00.250Z",\
            "notes":["n"],"messages":{"channel":"webhook","waiting":3,"undelivered":1,\
            "oldestWaitingAt":"2021-03-09T08:00:00Z"}}
            """)
        try check(ClockSetting.shape, #"{"now":"2021-03-09T08:30:00Z"}"#)
    }

    @Test("cases")
    func cases() throws {
        let track = """
            {"track":"main","step":"expected","text":"Expected","since":"2021-03-09T08:30:00Z","ended":false,\
            "ends":"done","next":[{"step":"taken","text":"Taken","by":"ind","at":"leg",\
            "records":[{"record":"captured","type":"outcome","oneOf":["full"],"personal":false}],"mine":true}]}
            """
        let person = #""person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}"#
        let about = """
            "visit":"K7QM-4XWD","municipality":"GM0938","sponsor":"acme","openedAt":"2021-03-04T07:00:00Z",\
            "endedAt":"2021-03-09T08:45:00Z","outcome":"done"
            """
        let due = #""due":{"day":"2021-03-12","at":"2021-03-12T23:00:00Z"},"openedAt""#
        try check(
            CaseList.shape,
            """
            {"cases":[{"case":"\(Self.identifier)","service":"biometrics","state":"waiting","tracks":[\(track)],\
            \(person),\(about.replacing("\"openedAt\"", with: due))}],"next":null}
            """)
        try check(
            CaseShown.shape,
            """
            {"case":"\(Self.identifier)","centre":"maastricht","service":"biometrics","name":"Biometrics",\
            "state":"ended","tracks":[\(track)],"assessed":{"capture":"full"},\(person),\(about),\
            "steps":[{"number":1,"track":"main","step":"taken","text":"Taken","by":"ind","actor":"token:a",\
            "happenedAt":"2021-03-09T08:30:00Z","recordedAt":"2021-03-09T08:45:00Z","undone":false,\
            "records":{"captured":"full"},"hidden":["document-number"],"reason":"late","note":"n"}],\
            "events":[{"number":2,"kind":"pause","clock":"decision","actor":"token:a",\
            "happenedAt":"2021-03-09T08:30:00Z","recordedAt":"2021-03-09T08:45:00Z","reason":"r"}],\
            "clocks":[\(Self.clock)],\
            "notes":[{"number":3,"actor":"token:a","recordedAt":"2021-03-09T08:45:00Z","text":"t"}]}
            """)
    }

    @Test("clocks")
    func clocks() throws {
        try check(
            CaseClocks.shape,
            """
            {"case":"\(Self.identifier)","timeZone":"Europe/Amsterdam","clocks":[\(Self.clock.dropLast()),\
            "days":[{"day":"2021-03-10","counted":false,"reason":"weekend","text":"weekend","consumed":0,"due":false}],\
            "law":["l"],"note":"n"}]}
            """)
    }

    @Test("a request of a client is read by the server as it was meant")
    func requests() async throws {
        let asked = SlotsAsked(centre: "maastricht", service: "biometrics", persons: 4, limit: 500, cursor: "a b&c=ü/+")
        let request = API.listSlots.request(asked)
        #expect(request.path == "/v1/centres/maastricht/slots")
        let binding = API.listSlots.answered { call in
            SlotsFound(timeZone: call.input.cursor ?? "", slots: [], next: "\(call.input.limit)", why: [])
        }
        let answer = await binding.answer(request, parameters: ["maastricht"], principal: .anonymous)
        #expect(
            String(decoding: answer.bytes, as: UTF8.self)
                == #"{"timeZone":"a b&c=ü/+","slots":[],"next":"500","why":[],"nearest":[]}"#)
        let move = API.moveVisit.request(Move(visit: "K7QM-4XWD", startsAt: Instant(seconds: 0)))
        #expect(String(decoding: move.body, as: UTF8.self) == #"{"startsAt":"1970-01-01T00:00:00Z"}"#)
        #expect(move.path == "/v1/visits/K7QM-4XWD/moves")
    }
}

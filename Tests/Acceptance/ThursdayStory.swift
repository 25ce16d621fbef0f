import Foundation
import Testing

extension Stories {
    /// Thursday 11 March 2021 at Maastricht: more comes together than on any other day.
    @Suite("A busy Thursday")
    struct Thursday {
        private static let day = "2021-03-11"

        @Test(
            "60 visitors, an officer who is ill from ten, a card elsewhere: nobody is lost, everybody is told, the list is right"
        )
        func thursday() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let staff = try await Staff(at: server, registrars: ["GM0938", "GM0935"])
            let date = try Date("\(Self.day)T00:00:00Z", strategy: .iso8601)
            let pace = Pace(
                bookings: 0...0, changes: 0, walkIns: 0, absences: 7, stragglers: 3, failures: 14, parkings: 28,
                corrections: 14, spoils: 3, interruptions: 0, cards: 0, restarts: 0, cuts: 0, steps: 0)
            let work = DayWork(
                stage, server, staff, seed: 11, from: try Date("2021-03-04T08:00:00Z", strategy: .iso8601), pace: pace)
            try await work.stockUp(400)
            let booked = try await book(work)
            try await cardElsewhere(server, staff, booked)

            // The day itself: walk-ins from ten on, and an officer who goes home at ten.
            for (minutes, household) in Self.walkIns.enumerated() {
                work.agenda.add(
                    .walksIn(household), at: date.addingTimeInterval(Double(9 * 60 + 20 + minutes * 25) * 60))
            }
            work.agenda.add(.fails(desk: "ind-1"), at: date.addingTimeInterval(9 * 3600))
            try await work.set(date.addingTimeInterval(-14 * 3600))
            try await server.deliverAll()
            try await work.set(date.addingTimeInterval(6 * 3600))
            try await work.receive(Self.day)
            #expect(work.faults == [], "\(work.done)")
            #expect(work.waiting.isEmpty && work.serving.isEmpty, "somebody was not served: \(work.waiting)")
            try await work.set(date.addingTimeInterval(17 * 3600))
            try await server.deliverAll()

            let all = booked + work.here.values.filter { one in !booked.contains { $0.reference == one.reference } }
            let persons = all.reduce(0) { $0 + $1.births.count }
            #expect(persons >= 60, "\(persons) visitors")
            try await nobodyLost(all, server, work)
            try await everybodyTold(all, Set(booked.map(\.reference)), server, try Spool(stage))
            try await closed(server, staff, work)

            try await server.deliverAll()
            let export = try await stage.loket("journal", "export", server: server)
            let journal = JournalJudge(export.out, isQuiet: true)
            #expect(journal.faults == [])
            #expect(try Spool(stage).identifiers == journal.messages.delivered)
            for (operation, least) in [
                "interrupt": 1, "settle-interruption": 3, "walk-in": 3, "mark-no-show": 2, "close-day": 1,
                "check-in": 30, "undo-visit": 1, "remind-visits": 1,
            ] { #expect(journal.counts[operation, default: 0] >= least, "\(operation): \(journal.counts)") }
            for service in [
                "information", "welcome-call", "fast-track", "biometrics", "residence-document", "residence-sticker",
                "return-visa",
            ] { #expect(work.done["finished \(service)", default: 0] > 0, "\(service): \(work.done)") }
            #expect(try await server.stop() == 0)
        }

        private static let walkIns = [
            Households.single("information", born: "1990-07-01"), Households.single("biometrics", born: "1988-07-01"),
            Households.single("information", born: "1979-07-01"), Households.sticker(born: "1995-03-03"),
            Households.single("information", born: "1999-07-01"), Households.single("biometrics", born: "2001-07-01"),
        ]

        /// A week before: families by their employer, others by themselves.
        private func book(_ work: DayWork) async throws -> [Visitor] {
            var households = Array(repeating: Households.fromIndia, count: 3)
            households +=
                Array(repeating: Households.fromSpain, count: 3) + Array(repeating: Households.mixed, count: 2)
            for year in 1970..<1980 { households.append(Households.single("biometrics", born: "\(year)-07-01")) }
            for year in 1980..<1987 {
                households.append(
                    Households.returnVisa(born: "\(year)-07-01", leaving: "2021-04-10", returning: "2021-05-10"))
            }
            for year in 1987..<1994 { households.append(Households.sticker(born: "\(year)-07-01")) }
            for year in 1988..<1995 {
                households.append(Households.single("information", born: "\(year)-07-01", email: year != 1992))
            }
            households += [Households.single("welcome-call", born: "1991-07-01"), Households.card()]
            var visitors: [Visitor] = []
            for household in households {
                let visitor = try await work.book(household, Self.day, "2021-03-12", among: 60)
                visitors.append(try #require(visitor, "\(work.faults) \(work.done)"))
            }
            return visitors
        }

        /// The card of the last of them lies in another city when its holder comes.
        private func cardElsewhere(_ server: LoketProcess, _ staff: Staff, _ booked: [Visitor]) async throws {
            let visitor = try #require(booked.last)
            let id = try #require(visitor.cases["p1 residence-document"])
            let registered = try await server.call(
                "POST", "/cases/\(id)/documents", body: #"{"number":"V123AL568","place":"elsewhere"}"#,
                bearer: staff.ind)
            #expect(registered.status == 200, "\(registered.text)")
        }

        /// Everybody's visit came to an end, or has another time.
        private func nobodyLost(_ all: [Visitor], _ server: LoketProcess, _ work: DayWork) async throws {
            let list = try await server.call(
                "GET", "/centres/maastricht/visits", query: "date=\(Self.day)", bearer: Stage.token)
            let listed = Set(list.all("visits", "reference"))
            for visitor in all {
                let shown = try await server.call("GET", "/visits/\(visitor.reference)", bearer: Stage.token)
                let state = shown["state"] ?? "lost"
                let isMoved = state == "booked" && shown["localStart"]?.hasPrefix(Self.day) == false
                #expect(["finished", "cancelled", "no-show"].contains(state) || isMoved, "\(shown.text)")
                #expect(isMoved != listed.contains(visitor.reference), "\(visitor.reference)")
                // Its cases stand where they can go on, or have ended.
                for id in visitor.cases.values {
                    let one = try await server.call("GET", "/cases/\(id)", bearer: Stage.token)
                    #expect((one["state"] == "booked") == isMoved, "\(one.text)")
                }
            }
            #expect(listed.isSubset(of: Set(all.map(\.reference))))
        }

        /// Each party has been told what became of it, once, where it can be reached.
        private func everybodyTold(
            _ all: [Visitor], _ booked: Set<String>, _ server: LoketProcess, _ spool: Spool
        ) async throws {
            let settled = try await settledVisits(server)
            #expect(!settled.isEmpty)
            for visitor in all where visitor.hasEmail {
                let mails = spool.mails("(\(visitor.reference))")
                func count(_ words: String) -> Int { mails.count { $0.subject.hasPrefix(words) } }
                let shown = try await server.call("GET", "/visits/\(visitor.reference)", bearer: Stage.token)
                let isWalkIn = !booked.contains(visitor.reference)
                #expect(count("Your appointment at") == (isWalkIn ? 0 : 1), "\(mails.map(\.subject))")
                #expect(count("Reminder:") == (isWalkIn ? 0 : 1), "\(mails.map(\.subject))")
                #expect(count("A change to your appointment") == (settled.contains(visitor.reference) ? 1 : 0))
                #expect(count("You missed your appointment") == (shown["state"] == "no-show" ? 1 : 0), "\(shown.text)")
            }
            let delayed = spool.mails("The document comes later")
            #expect(delayed.count == 1, "whose card is elsewhere is told the day before")
        }

        private func settledVisits(_ server: LoketProcess) async throws -> Set<String> {
            let list = try await server.call(
                "GET", "/centres/maastricht/interruptions", query: "day=\(Self.day)", bearer: Stage.token)
            let id = list["interruptions.0.interruption"] ?? ""
            let shown = try await server.call("GET", "/interruptions/\(id)", bearer: Stage.token)
            #expect(shown.count("visits") == 0 && shown["interruption.open"] == "0", "\(shown.text)")
            return Set(shown.all("settled", "visit"))
        }

        /// The list has exactly what is open; when that is done the day closes without a reason.
        private func closed(_ server: LoketProcess, _ staff: Staff, _ work: DayWork) async throws {
            let path = "/centres/maastricht/days/\(Self.day)"
            func sections() async throws -> [String: Int] {
                let day = try await server.call("GET", path, bearer: staff.ind)
                var sections: [String: Int] = [:]
                for index in 0..<day.count("sections") {
                    let count = day["sections.\(index).count"].flatMap { Int($0) } ?? -1
                    if count != 0 { sections[day["sections.\(index).section"] ?? ""] = count }
                }
                return sections
            }
            // Two kinds were not counted, and nobody has signed for what one officer did alone; one party has no address.
            let undelivered = try await server.call(
                "GET", "/centres/maastricht/messages", query: "state=undelivered&limit=100", bearer: Stage.token)
            #expect(undelivered.count("messages") >= 2)
            let open = try await sections()
            #expect(
                open == ["stock": 2 + work.unsigned, "messages-undelivered": undelivered.count("messages")],
                "\(open), unsigned \(work.unsigned)")
            let early = try await server.call("POST", path + "/closings", body: "{}", bearer: staff.ind)
            #expect(early.status == 400 && early["errors.0.pointer"] == "/reason", "\(early.text)")

            for message in undelivered.all("messages", "message") {
                let phoned = try await server.call(
                    "POST", "/messages/\(message)/withdrawals", body: #"{"because":"phoned"}"#,
                    bearer: staff.expatCentre)
                #expect(phoned.status == 200, "\(phoned.text)")
            }
            try await work.countersign()
            for kind in ["residence-sticker", "return-visa"] {
                let first = DayWork.serial(kind, work.drawn[kind, default: 0] + 1)
                let body = """
                    {"kind":"\(kind)","place":"ind","ranges":[{"first":"\(first)","last":"\(DayWork.serial(kind, 400))"}]}
                    """
                let counted = try await server.call(
                    "POST", "/centres/maastricht/stock/counts", body: body, bearer: staff.ind)
                #expect(counted.status == 200 && counted["state"] == "agreed", "\(counted.text)")
            }
            #expect(try await sections() == [:])
            let closed = try await server.call("POST", path + "/closings", body: "{}", bearer: staff.ind)
            #expect(closed.status == 200 && closed["state"] == "closed" && closed["open"] == "0", "\(closed.text)")
        }
    }
}

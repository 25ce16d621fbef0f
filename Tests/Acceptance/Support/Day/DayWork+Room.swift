import Foundation

extension DayWork {
    /// The desks of Maastricht, with their partners.
    static let desks = [
        ("welcome", "expat-centre"), ("interview-1", "municipality"), ("ind-1", "ind"), ("ind-2", "ind"),
    ]

    /// Everybody of a day comes at the time, comes late or stays away; who is here is called and served.
    func receive(_ today: String) async throws {
        (waiting, serving, here, failed, unseen) = ([:], [:], [:], [:], [])
        let parties = (visits.removeValue(forKey: today) ?? []).sorted { $0.startsAt < $1.startsAt }
        expected = Dictionary(parties.map { ($0.reference, $0) }) { $1 }
        for visitor in parties { expect(visitor) }
        let opening = parties.first?.startsAt ?? now.addingTimeInterval(4 * 3600)
        if happens(\.walkIns) {
            agenda.add(.walksIn(walker()), at: opening.addingTimeInterval(Double(dice.number(0...120)) * 60))
        }
        if !parties.isEmpty, happens(\.interruptions), let desk = dice.pick(parties.flatMap(\.desks)) {
            agenda.add(.fails(desk: desk), at: opening.addingTimeInterval(Double(dice.number(-30...60)) * 60))
        }
        try await pass()
        for leg in waiting.keys.sorted() { faults.append("\(today): nobody called \(leg)") }
        // Legs to which none of their persons came, though others of the party did.
        for reference in unseen.sorted() {
            guard let visitor = here[reference] else { continue }
            try await miss(visitor)
        }
    }

    /// Lets everything happen that is on the agenda, and what comes of it.
    func pass() async throws {
        var idle = 0
        while true {
            guard let event = agenda.next() else {
                // A leg may wait for its time, though every desk is free.
                guard !waiting.isEmpty, idle < 48 else { return }
                idle += 1
                try await set(now.addingTimeInterval(5 * 60))
                try await callNext()
                continue
            }
            try await set(event.at)
            switch event.what {
            case .comes(let visitor, let persons): try await checkIn(visitor, persons)
            case .isMissed(let visitor): try await miss(visitor)
            case .isServed(let desk): try await finish(desk)
            case .returns(let visit, let leg, let partner): try await bringBack(visit, leg, partner)
            case .walksIn(let household): try await walkIn(household)
            case .fails(let desk): try await interrupt(desk)
            }
            try await callNext()
        }
    }

    /// When a party will come, whether all of it and whether at all.
    func expect(_ visitor: Visitor) {
        let early = visitor.startsAt.addingTimeInterval(-Double(dice.number(0...5)) * 60)
        let persons = visitor.births.keys.sorted()
        if happens(\.absences) {
            count("stayed away")
            // An officer sees it, or the clock does.
            if dice.oneIn(2) { agenda.add(.isMissed(visitor), at: visitor.startsAt.addingTimeInterval(6 * 60)) }
        } else if persons.count > 1, happens(\.stragglers), let absent = persons.last {
            agenda.add(.comes(visitor, persons.filter { $0 != absent }), at: early)
            if dice.oneIn(2) {
                agenda.add(
                    .comes(visitor, [absent]), at: visitor.startsAt.addingTimeInterval(Double(dice.number(2...30)) * 60)
                )
            }
        } else {
            let late = dice.oneIn(8) ? visitor.startsAt.addingTimeInterval(Double(dice.number(1...8)) * 60) : early
            agenda.add(.comes(visitor, nil), at: late)
        }
    }

    private func walker() -> Households.Household {
        dice.oneIn(2)
            ? Households.single("information", born: "1984-07-01")
            : Households.single("biometrics", born: "\(dice.number(1960...2000))-07-01")
    }

    // MARK: - Who is here

    /// Some of a party or all of it checks in.
    func checkIn(_ visitor: Visitor, _ persons: [String]?) async throws {
        let names = persons.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
        let token = staff.token(for: visitor.partners.first ?? "", of: nil)
        let answer = try await act(
            "/visits/\(visitor.reference)/check-ins", names.map { "{\"persons\":[\($0)]}" } ?? "{}", bearer: token)
        switch answer.status {
        case 200:
            here[visitor.reference] = visitor
            take(answer)
            count(persons?.count == 1 && visitor.births.count > 1 ? "came later" : "checked in")
        // Who comes when all is over, was cancelled or given to someone else is told so.
        case 409 where visitor.births.count > 1 || !failed.isEmpty: count("too late")
        default: fault("check in", answer)
        }
    }

    private func miss(_ visitor: Visitor) async throws {
        let token = staff.token(for: visitor.partners.first ?? "", of: nil)
        let answer = try await act(
            "/visits/\(visitor.reference)/no-shows", #"{"reason":"not in the waiting room"}"#, bearer: token)
        // Sent twice over a cut, it is a no-show already; an interruption may have cancelled it.
        if answer.status == 200 { count("missed") } else if answer.status != 409 { fault("miss", answer) }
    }

    /// Takes over how a visit's legs stand.
    func take(_ visit: Answer) {
        guard let reference = visit["reference"] else { return }
        for index in 0..<visit.count("legs") {
            let path = "legs.\(index)"
            let name = "\(reference)/\(visit["\(path).leg"] ?? "")"
            waiting[name] = visit["\(path).state"] == "waiting" ? visit["\(path).partner"] : nil
        }
        if visit.all("legs", "state").contains("booked"), visit["state"] == "arrived" {
            unseen.insert(reference)
        } else {
            unseen.remove(reference)
        }
    }

    // MARK: - Who is called

    /// Every desk that is free calls, as long as someone waits for its partner.
    func callNext() async throws {
        for (desk, partner) in DayWork.desks where serving[desk] == nil && failed[desk] == nil {
            guard waiting.values.contains(partner) else { continue }
            let turns = "/centres/maastricht/queue/turns"
            let token = staff.token(for: partner, of: nil)
            if dice.oneIn(20), let wrong = wrongToken(for: partner) {
                let refused = try await call("POST", turns, body: #"{"desk":"\#(desk)"}"#, bearer: wrong)
                if refused.status != 403 { fault("wrong partner at \(desk)", refused) }
                count("refused")
            }
            let turn = try await act(turns, #"{"desk":"\#(desk)"}"#, bearer: token)
            switch turn.status {
            case 200: seat(turn, "", at: desk)
            case 409:
                // The call before a cut may have been done.
                guard turn["detail"]?.contains("serves") == true else { continue }
                let queue = try await call("GET", "/centres/maastricht/queue", query: "desk=\(desk)", bearer: token)
                let place = (0..<queue.count("serving")).first { queue["serving.\($0).desk"] == desk }
                if let place { seat(queue, "serving.\(place).", at: desk) } else { fault("turn", turn) }
            default: fault("turn", turn)
            }
        }
    }

    private func seat(_ answer: Answer, _ path: String, at desk: String) {
        let (visit, leg) = (answer["\(path)visit"] ?? "", answer["\(path)leg"] ?? "")
        func list(_ key: String) -> [String] {
            (0..<answer.count("\(path)\(key)")).compactMap { answer["\(path)\(key).\($0)"] }
        }
        serving[desk] = Serving(
            visit: visit, leg: leg, service: answer["\(path)service"] ?? "", partner: answer["\(path)partner"] ?? "",
            persons: list("persons"), present: list("present"))
        waiting["\(visit)/\(leg)"] = nil
        agenda.add(.isServed(desk: desk), at: now.addingTimeInterval(Double(dice.number(6...14)) * 60))
        count("called")
    }

    /// A token of somebody who may not.
    func wrongToken(for role: String) -> String? {
        let others = ["expat-centre", "municipality", "ind"].filter { $0 != role }
        return dice.pick(others.compactMap { staff.token(for: $0, of: nil) })
    }
}

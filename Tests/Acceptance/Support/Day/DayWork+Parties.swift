import Foundation

extension DayWork {
    /// Somebody of those who come to such a centre.
    func household() -> Households.Household {
        let year = dice.number(1955...2019)
        let born = "\(year)-07-01"
        return switch dice.number(1...10) {
        case 1: Households.fromIndia
        case 2: Households.fromSpain
        case 3: Households.mixed
        case 4: Households.single("information", born: born, email: !dice.oneIn(4))
        case 5, 6:
            Households.returnVisa(
                born: "\(dice.number(1955...2003))-07-01", leaving: DayWork.text(now, plus: 25),
                returning: DayWork.text(now, plus: 50))
        case 7, 8: Households.sticker(born: "\(dice.number(1955...2003))-07-01")
        default: Households.single("biometrics", born: born)
        }
    }

    /// A party books a place in the next days.
    func book(from day: Date) async throws {
        let household = household()
        _ = try await book(household, DayWork.text(day, plus: 2), DayWork.text(day, plus: 12))
    }

    /// A party books a place of some days; `nil` where there is none.
    func book(
        _ household: Households.Household, _ from: String, _ until: String, among limit: Int = 12
    ) async throws -> Visitor? {
        let bearer = household.sponsor == nil ? nil : staff.sponsor
        let found = try await call(
            "POST", "/centres/maastricht/slots/_search", body: household.search(from, until, limit: limit),
            bearer: bearer)
        guard found.status == 200 else {
            fault("search", found)
            return nil
        }
        guard let start = dice.pick(found.all("slots", "startsAt")) else {
            count("no slot")
            return nil
        }
        let booked = try await act(
            "/centres/maastricht/visits", household.booking(start), bearer: bearer, key: UUID().uuidString)
        guard booked.status == 201, let visitor = Visitor(booked, household) else {
            fault("book", booked)
            return nil
        }
        visits[visitor.day, default: []].append(visitor)
        count("booked")
        return visitor
    }

    /// Somebody cancels, or tries to too late.
    func change() async throws {
        guard let day = dice.pick(visits.keys.sorted()), let place = visits[day]?.indices.randomElement(using: &dice),
            let visit = visits[day]?[place]
        else { return }
        let cancelled = try await act("/visits/\(visit.reference)/cancellations", "{}", bearer: visit.key)
        if cancelled.status == 200 {
            visits[day]?.remove(at: place)
            count("cancelled")
        } else if cancelled.status != 409 {
            fault("cancel", cancelled)
        }
    }

    /// Somebody comes without an appointment; where the day has no place any more, that is told.
    func walkIn(_ household: Households.Household) async throws {
        let service = household.persons.first.map { JSONText(Array($0.utf8))["services.0"] ?? "" } ?? ""
        let token = service == "information" ? staff.expatCentre : staff.ind
        let answer = try await act(
            "/centres/maastricht/walk-ins", household.walkIn(ownChoice: service != "information"), bearer: token,
            key: UUID().uuidString)
        switch answer.status {
        case 201:
            guard let visitor = Visitor(answer, household) else { return fault("walk in", answer) }
            here[visitor.reference] = visitor
            take(answer)
            count("walked in")
        case 409: count("no place for a walk-in")
        default: fault("walk in", answer)
        }
    }
}

import Foundation

extension DayWork {
    /// A card that is made for somebody, and lies in another city at first.
    struct Card: Sendable {
        let caseID: String
        let document: String
        let number: String
        let madeOn: String
    }

    /// A card is made: its case is opened, and nobody can book to collect it before it has come.
    func makeCard() async throws {
        let person = """
            {"givenName":"Noor","familyName":"Khan","birthDate":"1985-03-02","nationalities":["IN"],\
            "facts":{"letter-names":"this-centre"}}
            """
        let opened = try await act(
            "/centres/maastricht/cases",
            """
            {"service":"residence-document","person":\(person),"livesIn":"GM0935",\
            "contact":{"email":"noor@example.org","language":"en"}}
            """, bearer: staff.ind, key: UUID().uuidString)
        guard opened.status == 201, let id = opened["case"] else { return fault("open a case", opened) }
        let number = "V" + String((done["cards", default: 0] + 1) * 10_007 + 11_111_111).replacing("0", with: "9")
        let registered = try await call(
            "POST", "/cases/\(id)/documents", body: #"{"number":"\#(number)","place":"elsewhere"}"#, bearer: staff.ind)
        guard registered.status == 200, let document = registered["document"] else {
            return fault("register", registered)
        }
        count("cards")
        cards.append(Card(caseID: id, document: document, number: number, madeOn: DayWork.text(now)))
        let early = try await bookCard(cards[cards.count - 1])
        if early?.status != 409 || early?["why.0.reason"] != "document-elsewhere" {
            if let early { fault("booked for a card that is elsewhere", early) }
        }
    }

    /// Cards that were made before today come, are announced, and an appointment is made to collect them.
    func moveCards(_ day: Date) async throws {
        for card in cards where card.madeOn < DayWork.text(day) {
            let received = try await act(
                "/centres/maastricht/stock/receipts", #"{"document":"\#(card.document)"}"#, bearer: staff.ind)
            // Over a cut it may have been received already.
            if received.status != 200, received.status != 409 { fault("receive a card", received) }
            cards.removeAll { $0.document == card.document }
            guard let booked = try await bookCard(card) else { continue }
            guard booked.status == 201, var visitor = Visitor(booked, Households.card()) else {
                fault("book for a card", booked)
                continue
            }
            visitor.card = card.number
            visits[visitor.day, default: []].append(visitor)
            count("booked for a card")
        }
    }

    private func bookCard(_ card: Card) async throws -> Answer? {
        let household = Households.card(#","cases":["\#(card.caseID)"]"#)
        let found = try await call(
            "POST", "/centres/maastricht/slots/_search",
            body: Households.card().search(DayWork.text(now, plus: 2), DayWork.text(now, plus: 12)), bearer: staff.ind)
        guard let start = dice.pick(found.all("slots", "startsAt")) else {
            count("no slot")
            return nil
        }
        return try await act(
            "/centres/maastricht/visits", household.booking(start), bearer: staff.ind, key: UUID().uuidString)
    }
}

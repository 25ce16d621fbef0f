/// Who comes to the centre, as a booking tells it.
enum Households {
    /// A party with what it comes for.
    struct Household: Sendable {
        /// The persons as JSON.
        let persons: [String]
        /// The bundle; `nil` where each person names services.
        let bundle: String?
        /// The home municipality.
        let livesIn: String
        /// The employer, where it books.
        let sponsor: String?
        /// Whether it has an address for messages.
        var hasEmail = true
        /// The language it reads.
        var language = "en"

        /// A search for its slots in some days.
        func search(_ from: String, _ until: String, limit: Int = 6) -> String {
            """
            {\(bundleText)"party":[\(persons.joined(separator: ","))],"livesIn":"\(livesIn)"\(sponsorText),\
            "from":"\(from)","until":"\(until)","limit":\(limit)}
            """
        }

        /// A booking of it.
        func booking(_ startsAt: String) -> String {
            """
            {"startsAt":"\(startsAt)",\(bundleText)"party":[\(persons.joined(separator: ","))],\
            "contact":\(contact),"livesIn":"\(livesIn)"\(sponsorText)}
            """
        }

        /// The same without an appointment.
        func walkIn(ownChoice: Bool) -> String {
            """
            {\(bundleText)"party":[\(persons.joined(separator: ","))],"contact":\(contact),\
            "livesIn":"\(livesIn)"\(sponsorText),"ownChoice":\(ownChoice)}
            """
        }

        private var contact: String {
            hasEmail
                ? #"{"email":"asha@example.org","language":"\#(language)"}"#
                : #"{"phone":"+31433504455","language":"\#(language)"}"#
        }

        private var bundleText: String { bundle.map { "\"bundle\":\"\($0)\"," } ?? "" }
        private var sponsorText: String { sponsor.map { ",\"sponsor\":\"\($0)\"" } ?? "" }
    }

    /// A highly skilled migrant from India with partner and children of 7 and 4 in March 2021, living in Meerssen.
    static let fromIndia = Household(
        persons: [
            person(1, "Asha", "Rao", "1987-01-14", "IN", #"{"family-of":"nobody"}"#),
            person(2, "Ravi", "Rao", "1988-02-03", "IN", #"{"family-of":"migrant"}"#),
            person(3, "Mira", "Rao", "2014-02-02", "IN", #"{"family-of":"migrant"}"#),
            person(4, "Dev", "Rao", "2017-01-20", "IN", #"{"family-of":"migrant"}"#),
        ], bundle: "one-stop-shop", livesIn: "GM0938", sponsor: "acme")

    /// A couple from Spain.
    static let fromSpain = Household(
        persons: [
            person(1, "Lucía", "García", "1990-05-05", "ES", "{}"),
            person(2, "Pablo", "Sanz", "1989-09-09", "ES", "{}"),
        ], bundle: "one-stop-shop", livesIn: "GM0938", sponsor: "acme")

    /// A citizen of Spain with a spouse from Morocco.
    static let mixed = Household(
        persons: [
            person(1, "Carmen", "Ruiz", "1991-06-01", "ES", "{}"),
            person(2, "Yassin", "Alami", "1990-03-02", "MA", #"{"family-of":"eu-citizen"}"#),
        ], bundle: "one-stop-shop", livesIn: "GM0938", sponsor: "acme")

    /// One person for one service.
    static func single(
        _ service: String, born: String, nationality: String = "IN", facts: String = "{}", more: String = "",
        email: Bool = true
    ) -> Household {
        Household(
            persons: [
                """
                {"person":"p1","givenName":"Noor","familyName":"Khan","birthDate":"\(born)",\
                "nationalities":["\(nationality)"],"services":["\(service)"],"facts":\(facts)\(more)}
                """
            ], bundle: nil, livesIn: "GM0935", sponsor: nil, hasEmail: email)
    }

    /// One person who leaves for some weeks and comes back.
    static func returnVisa(born: String, leaving: String, returning: String) -> Household {
        single(
            "return-visa", born: born,
            facts: #"{"visa-ground":"extension","leaving-on":"\#(leaving)","returning-on":"\#(returning)"}"#)
    }

    /// One person who waits for the extension of a permit.
    static func sticker(born: String) -> Household {
        single(
            "residence-sticker", born: born,
            facts: #"{"sticker-for":"extension","receipt-letter":"yes","ground":"study"}"#)
    }

    /// One person who collects a card.
    static func card(_ more: String = "", letter: String = "this-centre") -> Household {
        single("residence-document", born: "1985-03-02", facts: #"{"letter-names":"\#(letter)"}"#, more: more)
    }

    private static func person(
        _ number: Int, _ given: String, _ family: String, _ born: String, _ nationality: String, _ facts: String
    ) -> String {
        """
        {"person":"p\(number)","givenName":"\(given)","familyName":"\(family)","birthDate":"\(born)",\
        "nationalities":["\(nationality)"],"facts":\(facts)}
        """
    }
}

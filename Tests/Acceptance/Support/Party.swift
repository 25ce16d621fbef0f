/// Persons and bookings as JSON.
enum Party {
    /// A person of a party.
    static func person(
        _ number: Int, born: String = "1987-05-01", nationality: String = "IN", service: String = "biometrics",
        given: String = "Asha", family: String = "Rao", more: String = ""
    ) -> String {
        """
        {"person":"p\(number)","givenName":"\(given)","familyName":"\(family)","birthDate":"\(born)",\
        "nationalities":["\(nationality)"],"services":["\(service)"]\(more)}
        """
    }

    /// An Indian family of 34, 33, 7 and 4 in March 2021.
    static let family = [
        person(1, born: "1987-01-14"), person(2, born: "1988-02-03", given: "Ravi"),
        person(3, born: "2014-02-02", given: "Mira"), person(4, born: "2017-01-20", given: "Dev"),
    ]

    /// A booking.
    static func booking(_ startsAt: String, _ persons: [String], more: String = "") -> String {
        """
        {"startsAt":"\(startsAt)","party":[\(persons.joined(separator: ","))],\
        "contact":{"email":"asha@example.org","language":"en"},"livesIn":"GM0938"\(more)}
        """
    }

    /// A search for slots.
    static func search(_ from: String, _ until: String, _ persons: [String], limit: Int = 500) -> String {
        #"{"party":[\#(persons.joined(separator: ","))],"from":"\#(from)","until":"\#(until)","limit":\#(limit)}"#
    }
}

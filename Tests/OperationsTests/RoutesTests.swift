import Operations
import Testing

@Suite("Routes")
struct RouterTests {
    private let routes = Routes([
        API.listCentres.answered { _ in CentreList(centres: []) },
        API.showVisit.answered { call throws(Refusal) in throw Refusal(.notFound, call.input.visit) },
        API.readJournal.answered { _ in JournalPage(entries: [], next: nil) },
        API.journalHeads.answered { _ in JournalHeads(heads: []) },
        API.releaseHold.answered { _ in Nothing() },
        API.searchSlots.answered { _ in SlotsFound(timeZone: "Europe/Amsterdam", slots: [], next: nil, why: []) },
    ])

    private func describe(_ method: String, _ path: String) -> String {
        switch routes.route(method: method, path: path) {
        case .found(let binding, let parameters): ([binding.operation.id] + parameters).joined(separator: " ")
        case .preflight(let allow): "preflight \(allow.joined(separator: ","))"
        case .refused(let refusal): "\(refusal.status) \(refusal.allow.joined(separator: ","))"
        }
    }

    @Test(
        "a method and a path lead to one operation",
        arguments: [
            ("GET", "/v1/centres", "list-centres"),
            ("HEAD", "/v1/centres", "list-centres"),
            ("GET", "/v1/visits/K7QM-4XWD", "show-visit K7QM-4XWD"),
            ("GET", "/v1/visits/K7QM%2D4XWD", "show-visit K7QM-4XWD"),
            ("GET", "/v1/journal", "read-journal"),
            ("GET", "/v1/journal/heads", "journal-heads"),
            ("POST", "/v1/centres/maastricht/slots/_search", "search-slots maastricht"),
            ("GET", "/v1/centres/", "404 "),
            ("GET", "/v1/centres//slots/_search", "404 "),
            ("GET", "/v1/visits/", "404 "),
            ("GET", "/v1/visits", "404 "),
            ("GET", "/v1", "404 "),
            ("GET", "/", "404 "),
            ("GET", "centres", "404 "),
            ("GET", "/v1/visits/%ZZ", "404 "),
            ("GET", "/v1/visits/%FF", "404 "),
            ("GET", "/centres", "404 "),
            ("POST", "/v1/centres", "405 GET,HEAD"),
            ("TRACE", "/v1/centres", "405 GET,HEAD"),
            ("GET", "/v1/holds/abc", "405 DELETE"),
            ("OPTIONS", "/v1/centres", "preflight GET,HEAD"),
            ("OPTIONS", "/v1/journal", "405 GET,HEAD"),
        ])
    func leads(method: String, path: String, expected: String) {
        #expect(describe(method, path) == expected)
    }
}

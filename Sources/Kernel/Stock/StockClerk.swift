import Blueprint
import Calendars
import Diagnostics
import HashTreeCollections
import Operations
import Rules
import ServiceKit
import Shapes

/// Who does something with secure documents at a centre: reads what is asked, and finds what is wrong with it.
struct StockClerk {
    let centre: Centre
    /// The local day.
    let day: Day
    let principal: Principal
    let state: State
    /// What is wrong so far.
    var findings: [InputFinding] = []

    init(_ centre: String, _ principal: Principal, _ state: State, now: Instant) throws(Operations.Refusal) {
        self.centre = try state.configuration.centre(centre)
        day = self.centre.clock.day(now.milliseconds)
        self.principal = principal
        self.state = state
    }

    /// Refuses where something was found; as a conflict where all of it is about where documents are.
    func check() throws(Operations.Refusal) {
        guard !findings.isEmpty else { return }
        var refusal = Operations.Refusal(findings)
        if findings.allSatisfy({ $0.code == StockClerk.elsewhere }) { refusal.kind = .conflict }
        throw refusal
    }

    /// Refuses whoever is no officer of a partner here.
    func mustServe(_ partner: String) throws(Operations.Refusal) {
        guard principal.has(.officer), principal.serves(partner, at: centre.id) else {
            throw Operations.Refusal(
                .notAllowed, "\(partner) keeps these documents: an officer of \(partner) at \(centre.id) may do this")
        }
    }

    /// Refuses whoever may not look at the centre's stock.
    func mustSee() throws(Operations.Refusal) {
        guard principal.mayServe(centre.id) || principal.has(.auditor, at: centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
    }

    // MARK: - Kinds and places

    /// Who keeps a kind of blank document here today, once it is certain that the caller is one of them.
    mutating func keeper(of kind: String) throws(Operations.Refusal) -> String? {
        let kinds = state.configuration.blueprint.modules.values.flatMap(\.drawnKinds)
        guard let level = centre.stock.on(day, kind)?.value, kinds.contains(kind) else {
            let known = centre.stock.on(day).map(\.value.kind.value).filter(kinds.contains)
            findings.append(
                InputFinding(
                    "unknown-kind", at: "/kind", "\(centre.name) keeps no `\(kind)` documents",
                    fix: Nearest.name(to: kind, in: known).map { "write `\($0)`" }
                        ?? (known.isEmpty
                            ? "add the kind under `stock:` of its file"
                            : "known here: \(known.joined(separator: ", "))")
                ))
            return nil
        }
        try mustServe(level.keptAt.value)
        return level.keptAt.value
    }

    /// A place as it is asked for: one of some words, a partner or desk here, or another centre's partner.
    mutating func place(_ word: String, at pointer: String, words: [String] = []) -> StockPlace? {
        if words.contains(word) { return StockPlace(word) ?? .inTransit(to: centre.id) }
        let parts = word.split(separator: "/").map(String.init)
        let own = centre.stockPlaces(on: day)
        if parts.count == 2, parts[0] != centre.id {
            let other = state.configuration.blueprint.centres[parts[0]]
            let known = other?.partners.on(day).map(\.value.name) ?? []
            guard known.contains(parts[1]) else {
                let centres = state.configuration.blueprint.centreIDs
                findings.append(
                    InputFinding(
                        "unknown-place", at: pointer,
                        other == nil ? "there is no centre `\(parts[0])`" : "\(parts[0]) has no partner `\(parts[1])`",
                        fix: other == nil
                            ? "one of: \(centres.joined(separator: ", "))"
                            : "one of: \(known.map { "\(parts[0])/\($0)" }.joined(separator: ", "))"))
                return nil
            }
            return .at(centre: parts[0], parts[1])
        }
        let name = parts.last ?? word
        guard own.contains(name) else {
            findings.append(
                InputFinding(
                    "unknown-place", at: pointer, "\(centre.name) has no partner or desk `\(name)`",
                    fix: Nearest.name(to: name, in: own + words).map { "write `\($0)`" }
                        ?? "one of: \((own + words).joined(separator: ", "))"))
            return nil
        }
        return .at(centre: centre.id, name)
    }

    // MARK: - Serials

    /// The code of what is wrong with where a document is.
    static let elsewhere = "elsewhere"

    /// The serials of some spans; one that is named twice is found.
    mutating func serials(_ kind: String, _ spans: [SerialSpan], at pointer: String = "/ranges") -> SerialSet {
        var set = SerialSet()
        for (index, span) in spans.enumerated() {
            let series = Series(kind: kind, span.first)
            if set.overlaps(series, span.numbers) {
                findings.append(
                    InputFinding(
                        "named-twice", at: "\(pointer)/\(index)", "some of these serials are named before",
                        fix: "name each serial once"))
            }
            set.insert(series, span.numbers)
        }
        return set
    }

    /// Where the serials of some spans are, stretch by stretch; those for which `isRight` does not hold are found.
    mutating func stretches(
        _ kind: String, _ spans: [SerialSpan], isRight: (Series, SeriesPlaces.Stretch) -> Bool
    ) -> [(series: Series, stretch: SeriesPlaces.Stretch)] {
        var found: [(series: Series, stretch: SeriesPlaces.Stretch)] = []
        for (index, span) in spans.enumerated() {
            let series = Series(kind: kind, span.first)
            for stretch in state.stock[series].stretches(span.numbers) {
                if isRight(series, stretch) {
                    found.append((series, stretch))
                } else {
                    findings.append(
                        InputFinding(
                            StockClerk.elsewhere, at: "/ranges/\(index)",
                            StockClerk.words(series, stretch.numbers, stretch.place)))
                }
            }
        }
        return found
    }

    /// Where some serials are, in words.
    static func words(_ series: Series, _ numbers: ClosedRange<Int>, _ place: StockPlace) -> String {
        let (first, last) = (series.serial(numbers.lowerBound), series.serial(numbers.upperBound))
        let one = numbers.count == 1
        let what = one ? "`\(first)`" : "`\(first)` to `\(last)`"
        return switch place {
        case .supplier: "\(what) \(one ? "was" : "were") never received"
        case .client: "\(what) \(one ? "was" : "were") handed to a client"
        case .void: "\(what) \(one ? "is" : "are") void"
        case .inTransit(let centre): "\(what) \(one ? "is" : "are") on the way to \(centre)"
        case .elsewhere: "\(what) \(one ? "lies" : "lie") elsewhere"
        case .at: "\(what) \(one ? "lies" : "lie") at \(place.word)"
        }
    }

    // MARK: - The second officer

    /// The second officer whose token was given; found where it is nobody's, the first one's, or another partner's.
    mutating func second(_ hash: [UInt8]?, partner: String, now: Instant) -> String? {
        guard let hash else { return nil }
        func found(_ code: String, _ message: String) {
            findings.append(InputFinding(code, at: "/second", message))
        }
        guard let token = state.tokens[hash], token.expiresAt.map({ $0 > now }) ?? true else {
            found("unknown-token", "this is no valid token")
            return nil
        }
        let other = Principal.token(id: token.id, grants: token.grants)
        if other.name == principal.name {
            found("same-officer", "whoever does it cannot be the second officer as well")
            return nil
        }
        guard other.serves(partner, at: centre.id) else {
            found("not-allowed", "the second officer is one of \(partner) at \(centre.id)")
            return nil
        }
        return other.name
    }
}

extension Centre {
    /// Where secure documents may lie on a day: with its partners, and at its desks.
    func stockPlaces(on day: ServiceKit.Day) -> [String] {
        partners.on(day).map(\.value.name) + desks.on(day).map(\.value.name)
    }
}

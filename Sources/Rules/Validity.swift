package import Diagnostics
package import ServiceKit
package import Shapes

/// When an entry of a file holds, where it stands in the world, and what nobody has confirmed about it.
package struct Validity: Sendable {
    /// The days on which it holds.
    package let period: Period
    /// Whether the entry itself says when it begins; one that does not holds from the first agreement on.
    package let saysFrom: Bool
    /// Where it stands: a law, a page, a letter.
    package let source: String?
    /// What nobody has confirmed; `loket check` counts these.
    package let assumed: String?
    /// Where the entry stands in its file: its first key and value.
    package let place: Place
    /// Where the word stands that says when it begins, or the entry where none does.
    package let beginning: Place

    /// Holds always, as far as is known.
    package static let always = Validity(period: .always, source: nil, assumed: nil, place: .whole(""))

    /// A validity from its parts.
    package init(period: Period, source: String?, assumed: String?, place: Place, beginning: Place? = nil) {
        self.period = period
        self.saysFrom = period.from != nil
        self.source = source
        self.assumed = assumed
        self.place = place
        self.beginning = beginning ?? place
    }

    /// The same, beginning on a day where the entry does not say so itself.
    package func beginning(on day: Day?) -> Validity {
        guard !saysFrom else { return self }
        return Validity(
            period: Period(from: day, until: period.until), source: source, assumed: assumed, place: place,
            beginning: beginning)
    }
}

/// An entry of a file together with when it holds.
@dynamicMemberLookup
package struct Dated<Value> {
    /// What the entry says.
    package let value: Value
    /// When it holds and how that is known.
    package let validity: Validity

    /// An entry that holds for a time.
    package init(_ value: Value, _ validity: Validity) {
        self.value = value
        self.validity = validity
    }

    /// Reaches through to what the entry says.
    package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
        value[keyPath: path]
    }
}

extension Dated: Sendable where Value: Sendable {}

extension Record {
    /// The record's entry shape: its own keys and `from`, `until`, `through`, `on`, `source`, `assumed`.
    package func dated(_ summary: String = "") -> Shape<Dated<Value>> {
        let both = Record<Dated<Value>>(
            self, Validity.words, { Dated($0, $1.validity(at: nil)) },
            { dated in (dated.value, ValidityWords(dated.validity)) })
        let plain = both.shape(nil, summary)
        return Shape<Dated<Value>>(
            schema: plain.schema,
            read: { node, reading in
                guard let dated = plain.read(node, &reading) else {
                    return nil
                }
                var words = Reading()
                // Read once more for their places only: what is wrong with them was reported above.
                let found = Validity.words.shape().read(Validity.part(of: node), &words)
                guard let found, found.check(node, &reading) else { return nil }
                let first = node.firstEntryRange.map(Place.file) ?? reading.place(of: node)
                let beginning = (node["from"] ?? node["on"])?.range.map(Place.file)
                return Dated(dated.value, found.validity(at: first, beginning: beginning))
            },
            write: plain.write)
    }
}

/// The words of a validity as they stand in a file.
package struct ValidityWords: Sendable {
    let from: Day?
    let until: Day?
    let through: Day?
    let on: Day?
    let source: String?
    let assumed: String?

    init(from: Day?, until: Day?, through: Day?, on: Day?, source: String?, assumed: String?) {
        self.from = from
        self.until = until
        self.through = through
        self.on = on
        self.source = source
        self.assumed = assumed
    }

    init(_ validity: Validity) {
        self.init(
            from: validity.period.from, until: validity.period.until, through: nil, on: nil, source: validity.source,
            assumed: validity.assumed)
    }

    func validity(at place: Place?, beginning: Place? = nil) -> Validity {
        let period =
            on.map { Period(from: $0, until: $0.adding(days: 1)) }
            ?? Period(from: from, until: until ?? through?.adding(days: 1))
        return Validity(
            period: period, source: source, assumed: assumed, place: place ?? .whole(""), beginning: beginning)
    }

    // One diagnostic a cause: words that exclude one another, or a period that is turned round.
    func check(_ node: Node, _ reading: inout Reading) -> Bool {
        if on != nil, from != nil || until != nil || through != nil {
            report(
                "on-and-from", key: "on", node, "`on` is one day; it stands without from, until and through", &reading)
            return false
        }
        if until != nil, through != nil {
            report(
                "until-and-through", key: "through", node, "until and through both say when it ends; keep one", &reading
            )
            return false
        }
        guard validity(at: nil).period.isEmpty else { return true }
        let ends = ["from", "until", "through"].compactMap { node[$0]?.range }.max { $0.start < $1.start }
        reading.report(
            "turned-period", at: ends ?? node.range, "the period ends before it begins",
            fix: "until is the first day no longer and lies after from")
        return false
    }

    private func report(_ code: String, key: String, _ node: Node, _ message: String, _ reading: inout Reading) {
        reading.report(code, at: node[key]?.range ?? node.range, message)
    }
}

extension Validity {
    /// The keys that every entry may carry.
    package static let words = Record<ValidityWords>(
        ValidityWords.init,
        .optional("from", .day, "first day", \.from),
        .optional("until", .day, "first day no longer", \.until),
        .optional("through", .day, "last day", \.through),
        .optional("on", .day, "the one day", \.on),
        .optional("source", .text, "where it stands", \.source),
        .optional("assumed", .text, "what nobody has confirmed", \.assumed))

    static func part(of node: Node) -> Node {
        guard case .map(let entries) = node.content else { return node }
        return Node(.map(entries.filter { words.names.contains($0.key) }), range: node.range)
    }
}

extension Node {
    /// The first key of a map and its value, where they stand in a file.
    fileprivate var firstEntryRange: SourceRange? {
        guard case .map(let entries) = content, let first = entries.first, let key = first.keyRange else {
            return range
        }
        return SourceRange(file: key.file, start: key.start, end: first.value.range?.end ?? key.end)
    }
}

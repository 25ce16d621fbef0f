/// Where the values of a body stand in the table it was read from, for findings about them; JSON needs none.
package struct BodyPlaces: Sendable {
    private var places: [String: String] = [:]

    /// No places: a body of JSON, whose pointers say enough.
    package static let none = BodyPlaces()

    /// Whether there are none.
    package var isEmpty: Bool { places.isEmpty }

    /// Line and column of the nearest value that holds what a pointer points to; `nil` without any.
    package subscript(pointer: String) -> String? {
        guard !places.isEmpty else { return nil }
        var part = pointer[...]
        while true {
            if let place = places[String(part)] { return place }
            guard let cut = part.lastIndex(of: "/") else { return nil }
            part = part[..<cut]
        }
    }

    /// Keeps where the value of a pointer stands.
    mutating func add(_ pointer: String, line: Int, column: Int) {
        places[pointer] = "\(line):\(column)"
    }

    /// The refusal with the places of what it finds in the body.
    package func placed(_ refusal: Refusal) -> Refusal {
        guard !places.isEmpty else { return refusal }
        var refusal = refusal
        refusal.findings = refusal.findings.map { finding in
            guard finding.part == .body, finding.place == nil, let place = self[finding.pointer] else { return finding }
            return InputFinding(
                finding.code, at: finding.pointer, in: finding.part, finding.message, fix: finding.fix, place: place)
        }
        return refusal
    }
}

/// Why an operation was not done; it becomes a problem (RFC 9457) and rolls back whatever was begun.
package struct Refusal: Error, Sendable {
    /// Its kind, which gives status, type and title.
    package var kind: ProblemKind
    /// What is the matter this time, in a sentence for people; it repeats nothing personal.
    package var detail: String
    /// Everything that is wrong with the input.
    package var findings: [InputFinding] = []
    /// The nearest slots, where one was taken or cannot be.
    package var alternatives: [Slot] = []
    /// What has to be answered first.
    package var ask: [Question] = []
    /// Why a day has no slot.
    package var why: [Why] = []
    /// The visits that stand against it, by reference.
    package var visits: [String] = []
    /// What to do instead, a word of the centre's file such as `single-services`.
    package var instead: String?
    /// The methods that the path knows, for the `Allow` header.
    package var allow: [String] = []
    /// Seconds after which to try again, for the `Retry-After` header.
    package var retryAfter: Int?

    /// A refusal of a kind, with what is the matter.
    package init(_ kind: ProblemKind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }

    /// A request that is not valid, with all that is wrong.
    package init(_ findings: [InputFinding]) {
        self.init(.invalidInput, findings.count == 1 ? findings[0].message : "\(findings.count) things are wrong")
        self.findings = findings
    }

    /// A refusal with the nearest slots.
    package init(_ kind: ProblemKind, _ detail: String, alternatives: [Slot], why: [Why] = []) {
        self.init(kind, detail)
        self.alternatives = alternatives
        self.why = why
    }

    /// The HTTP status.
    package var status: Int { kind.status }

    /// The same with the input's findings in the part of the request that the input was read from.
    ///
    /// One handler serves searches by query and by body, and need not know which it was.
    func placed(in part: InputFinding.Part) -> Refusal {
        var refusal = self
        refusal.findings = findings.map { $0.part == .body || $0.part == .query ? $0.moved(to: part) : $0 }
        return refusal
    }
}

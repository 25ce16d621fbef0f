import Client
package import Operations

/// A form that is being filled.
package struct Form: Sendable {
    /// What became of a key.
    package enum Outcome: Sendable {
        /// It is still being filled.
        case filling
        /// It was given up.
        case cancelled
        /// It is complete.
        case complete
    }

    /// What it is for.
    package private(set) var purpose: FormPurpose
    /// What stands in the fields, by their names.
    package private(set) var values: [String: String]
    /// The field that keys go to, by its place.
    package private(set) var focus = 0
    /// The text that is being typed, where the field is one of text.
    package private(set) var line = InputLine()
    /// What is wrong with the whole of it, a line each.
    package var messages: [String] = []
    private var findings: [String: String] = [:]

    /// A form for a purpose, with what is known already.
    package init(_ purpose: FormPurpose, values: [String: String] = [:]) {
        self.purpose = purpose
        self.values = values
        focus(on: firstMissing(from: 0) ?? 0)
    }

    /// The fields with what stands in them and what is wrong with them.
    package var fields: [FormField] {
        purpose.fields(values).map { field in
            var field = field
            field.finding = findings[field.name]
            return field
        }
    }

    /// The request that it means as it is now; `nil` where it means none.
    package var act: Act? {
        var known = values
        for field in fields { known[field.name] = field.value }
        return purpose.act(known)
    }

    /// Whether nothing is missing.
    package var isComplete: Bool { firstMissing(from: 0) == nil }

    /// Lets a key work on the form.
    package mutating func press(_ key: Key) -> Outcome {
        let fields = fields
        guard fields.indices.contains(focus) else { return key == .escape ? .cancelled : .complete }
        let field = fields[focus]
        switch key {
        case .escape: return .cancelled
        case .tab, .down:
            focus(on: (focus + 1) % fields.count)
        case .backTab, .up:
            focus(on: (focus + fields.count - 1) % fields.count)
        case .enter:
            return submit()
        default:
            switch field.kind {
            case .text:
                if line.press(key) { set(field.name, line.text) }
            case .choice(let choices): choose(key, field, choices)
            case .toggle: turn(key, field, fields)
            }
        }
        return .filling
    }

    /// Sends it where nothing is missing; else goes to what is.
    package mutating func submit() -> Outcome {
        findings = [:]
        messages = []
        if let missing = firstMissing(from: focus) ?? firstMissing(from: 0) {
            focus(on: missing)
            return .filling
        }
        switch purpose {
        case .walkIn(let plan): findings = plan.faults(values)
        case .finish(let plan): findings = plan.faults(values)
        default: break
        }
        if let place = fields.firstIndex(where: { $0.finding != nil }) {
            focus(on: place)
            return .filling
        }
        return .complete
    }

    /// Puts a value into a field.
    package mutating func set(_ name: String, _ value: String) {
        values[name] = value
        findings[name] = nil
    }

    /// Goes to a field by its place.
    package mutating func focus(on place: Int) {
        focus = place
        let fields = fields
        guard fields.indices.contains(place) else { return }
        if case .text = fields[place].kind { line = InputLine(fields[place].value) }
    }

    /// Shows what a refusal says at the fields it speaks of, and the rest above them.
    package mutating func show(_ refusal: Refusal) {
        let all = fields
        messages = [refusal.detail]
        for finding in refusal.findings {
            let words = finding.message + (finding.fix.map { " (\($0))" } ?? "")
            let fits = all.filter { !$0.pointer.isEmpty && Form.covers($0.pointer, finding.pointer) }
            if let field = fits.max(by: { $0.pointer.count < $1.pointer.count }) {
                findings[field.name] = words
            } else if words != refusal.detail {
                messages.append("\(finding.pointer) \(words)")
            }
        }
        messages += refusal.why.map { "\($0.day): \($0.text)" }
        if !refusal.alternatives.isEmpty {
            messages.append(
                "next free: " + refusal.alternatives.prefix(3).map { "\($0.localStart)" }.joined(separator: ", "))
        }
        if case .walkIn(var plan) = purpose, !refusal.ask.isEmpty {
            plan.asked += refusal.ask.filter { !plan.asked.contains($0) }
            purpose = .walkIn(plan)
        } else {
            messages += refusal.ask.map(\.text)
        }
        focus(on: fields.firstIndex { $0.finding != nil } ?? firstMissing(from: 0) ?? focus)
    }

    private static func covers(_ pointer: String, _ finding: String) -> Bool {
        finding == pointer || finding.hasPrefix(pointer + "/")
    }

    private func firstMissing(from place: Int) -> Int? {
        fields.indices.first { $0 >= place && fields[$0].isMissing }
    }

    private mutating func choose(_ key: Key, _ field: FormField, _ choices: [FormField.Choice]) {
        guard !choices.isEmpty else { return }
        let now = choices.firstIndex { $0.word == field.value }
        switch key {
        case .right, .character(" "): set(field.name, choices[((now ?? -1) + 1) % choices.count].word)
        case .left: set(field.name, choices[((now ?? 0) + choices.count - 1) % choices.count].word)
        case .character(let character):
            guard let word = field.word(for: String(character)) else { return }
            set(field.name, word)
            // On to what is still open, so that one key a field is enough.
            if let next = firstMissing(from: focus) ?? firstMissing(from: 0) { focus(on: next) }
        default: break
        }
    }

    private mutating func turn(_ key: Key, _ field: FormField, _ fields: [FormField]) {
        func turned(_ field: FormField) -> String { field.value == "yes" ? "no" : "yes" }
        switch key {
        case .character(" "), .left, .right: set(field.name, turned(field))
        case .character("y"): set(field.name, "yes")
        case .character("n"): set(field.name, "no")
        case .character(let character):
            guard let number = character.wholeNumberValue, fields.indices.contains(number - 1),
                fields[number - 1].kind == .toggle
            else { return }
            set(fields[number - 1].name, turned(fields[number - 1]))
        default: break
        }
    }
}

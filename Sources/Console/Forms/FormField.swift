/// A field of a form.
package struct FormField: Hashable, Sendable {
    /// One of the things that can be chosen.
    package struct Choice: Hashable, Sendable {
        /// The word that is sent.
        package let word: String
        /// The word as people read it.
        package let text: String

        /// Something that can be chosen; read as its word where no text is given.
        package init(_ word: String, _ text: String? = nil) {
            self.word = word
            self.text = text ?? word
        }
    }

    /// What is put into it.
    package enum Kind: Hashable, Sendable {
        /// Text, with what it should look like.
        case text(hint: String)
        /// One of several, by number or by moving.
        case choice([Choice])
        /// Yes or no, turned by the number of its place in the form.
        case toggle
    }

    /// Its name in the form, `p1.records.captured`.
    package let name: String
    /// What it is called.
    package let label: String
    /// Whose it is, where the form asks several persons the same; line mode says so.
    package var whose: String?
    /// What is put into it.
    package let kind: Kind
    /// Whether the form cannot be sent without it.
    package let isRequired: Bool
    /// Whether line mode asks for it though it is filled or need not be.
    package let isAsked: Bool
    /// Whether it tells of a person, so that no log keeps it.
    package let isPersonal: Bool
    /// The JSON pointer of what it fills in the request; findings below it are shown here.
    package let pointer: String
    /// What stands in it: a text, or the word of a choice.
    package var value: String
    /// What is wrong with it.
    package var finding: String?

    /// A field.
    package init(
        _ name: String, _ label: String, _ kind: Kind, value: String = "", isRequired: Bool = true,
        isAsked: Bool = false, isPersonal: Bool = false, pointer: String = ""
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.isRequired = isRequired
        self.isAsked = isAsked
        self.isPersonal = isPersonal
        self.pointer = pointer
    }

    /// Whether something must still be put into it.
    package var isMissing: Bool { isRequired && value.isEmpty }

    /// What can be chosen; nothing where it is text.
    package var choices: [Choice] {
        switch kind {
        case .text: []
        case .choice(let choices): choices
        case .toggle: [Choice("yes"), Choice("no")]
        }
    }

    /// The word that a text means here: a choice by its number, word or the beginning of either; `nil` for none.
    package func word(for text: String) -> String? {
        guard case .text = kind else { return among(choices, text) }
        return text
    }

    private func among(_ choices: [Choice], _ text: String) -> String? {
        if let number = Int(text), choices.indices.contains(number - 1) { return choices[number - 1].word }
        let sought = text.lowercased()
        if let exact = choices.first(where: { $0.word == sought }) { return exact.word }
        let near = choices.filter { $0.word.hasPrefix(sought) || $0.text.lowercased().hasPrefix(sought) }
        return near.count == 1 && !sought.isEmpty ? near[0].word : nil
    }

    /// What stands in it, as people read it.
    package var shown: String {
        choices.first { $0.word == value }?.text ?? value
    }
}

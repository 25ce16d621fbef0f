import Mustache

/// The texts of messages, a title and a text for each kind and language.
///
/// What they are filled with is data: it is never read as a template, and nothing is escaped since the text is plain.
package struct MessageTemplates: Sendable {
    private let library: MustacheLibrary

    /// Reads the texts that the program carries.
    package init() {
        var library = MustacheLibrary()
        for (language, texts) in [(MessageLanguage.english, EnglishTexts.all), (.dutch, DutchTexts.all)] {
            for (name, text) in texts {
                do {
                    try library.register(
                        "{{% CONTENT_TYPE: TEXT}}" + Self.located(text, language), named: Self.name(name, language))
                } catch {
                    preconditionFailure("the text \(name) in \(language.rawValue) is a template")
                }
            }
        }
        self.library = library
    }

    /// The title and the text of a message.
    package func render(_ kind: MessageKind, in language: MessageLanguage, _ content: [String: Any]) -> (String, String)
    {
        let title = library.render(content, withTemplate: Self.name("\(kind.rawValue).title", language))
        let text = library.render(content, withTemplate: Self.name(kind.rawValue, language))
        guard let title, let text else { preconditionFailure("every kind has its texts in every language") }
        return (Printed.line(title), Printed.wrapped(text))
    }

    private static func name(_ name: String, _ language: MessageLanguage) -> String { "\(language.rawValue)/\(name)" }

    // The sheet that a text names is the one of its language.
    private static func located(_ text: String, _ language: MessageLanguage) -> String {
        text.replacing("{{> sheet}}", with: "{{> \(language.rawValue)/sheet}}")
    }
}

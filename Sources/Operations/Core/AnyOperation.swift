package import Shapes

/// What an operation declares, without its types: for lists, the API's description and help.
package struct AnyOperation: Sendable {
    /// Its name in the journal and in the API's description, `book-visit`.
    package let id: String
    /// The method.
    package let method: Method
    /// The path below `/v1` with its parameters in braces, `/centres/{centre}/visits`.
    package let path: String
    /// The subject it belongs to.
    package let tag: Tag
    /// Who may.
    package let who: Access
    /// Whether it must be sent with an `Idempotency-Key`.
    package let needsKey: Bool
    /// Whether it looks at `If-Match`.
    package let takesMatch: Bool
    /// Whether it must be sent with an `If-Match`.
    package let needsMatch: Bool
    /// An example of its body as a table; `nil` where it reads JSON alone.
    package let tableExample: String?
    /// The kinds of problem that its own work may answer with.
    package let refusals: [ProblemKind]
    /// What it does, in a phrase.
    package let summary: String
    /// More about it, in sentences; may be empty.
    package let description: String
    /// An example of its body as JSON; `nil` without one.
    package let example: String?
    /// Its parameters and keys of the body.
    package let properties: [Schema.Property]
    /// The HTTP status of success.
    package let status: Int
    /// The media type of the answer; `nil` where nothing is told.
    package let contentType: String?
    /// What the answer looks like.
    package let answer: Schema?

    /// The names of the path's parameters, in their order.
    package var pathNames: [String] {
        path.split(separator: "/").compactMap { part in
            part.hasPrefix("{") ? String(part.dropFirst().dropLast()) : nil
        }
    }

    /// The parameters of the path.
    package var pathProperties: [Schema.Property] {
        let names = pathNames
        return names.compactMap { name in properties.first { $0.name == name } }
    }

    /// The parameters of the query.
    package var queryProperties: [Schema.Property] {
        let names = pathNames
        return method.hasBody ? [] : properties.filter { !names.contains($0.name) }
    }

    /// The keys of the body.
    package var bodyProperties: [Schema.Property] {
        let names = pathNames
        return method.hasBody ? properties.filter { !names.contains($0.name) } : []
    }

    /// Whether it reads a body at all.
    package var takesBody: Bool { !bodyProperties.isEmpty }

    /// Whether its answer carries an entity tag.
    package var answersTag: Bool {
        let tagged = ["show-visit", "show-configuration", "show-sponsor", "add-sponsor", "show-case", "note-case"]
        return takesMatch || tagged.contains(id)
    }

    /// Every kind of problem it may answer with, its own and those that come with what it takes.
    package var problems: [ProblemKind] {
        var kinds: Set<ProblemKind> = [.invalidInput, .methodNotAllowed, .notAcceptable, .failed, .unavailable]
        kinds.formUnion(refusals)
        if who != .open { kinds.insert(.unauthorized) }
        if who != .open, who != .anyone { kinds.insert(.notAllowed) }
        if !pathNames.isEmpty { kinds.insert(.notFound) }
        if method.hasBody { kinds.formUnion([.tooLarge, .unsupportedMediaType]) }
        if needsKey { kinds.formUnion([.keyReused, .busy]) }
        if takesMatch { kinds.insert(.stale) }
        return ProblemKind.allCases.filter(kinds.contains)
    }
}

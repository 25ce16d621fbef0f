package import Shapes

/// The one declaration of an act: its route, shapes, rights and words; handlers and clients are made from it.
///
/// The input is one value. Its keys that the path names are read from the path; the others from the body of a `POST` or
/// `PATCH`, else from the query.
package struct Operation<Input: Sendable, Answer: Sendable>: Sendable {
    /// What it declares, without its types.
    package let about: AnyOperation
    /// Reads and writes the input, as if all of it were one object.
    package let input: Shape<Input>
    /// How the answer goes out.
    package let answer: AnswerForm<Answer>
    /// Reads the commonest requests without their declaration, from path and query; `nil` leaves them to it.
    let quick: (@Sendable ([String], String?) -> Input?)?

    /// Reads a table instead of JSON; `nil` where it reads JSON alone.
    let table: TableBody?

    /// Declares an operation.
    package init(
        _ id: String, _ method: Method, _ path: String, _ tag: Tag, for who: Access, input: Record<Input>,
        answer: AnswerForm<Answer>, needsKey: Bool = false, takesMatch: Bool = false,
        needsMatch: Bool = false, refusals: [ProblemKind] = [],
        _ summary: String, description: String = "", example: String? = nil,
        table: TableBody? = nil,
        quick: (@Sendable ([String], String?) -> Input?)? = nil
    ) {
        self.quick = quick
        self.table = table
        self.input = input.shape()
        self.answer = answer
        var properties: [Schema.Property] = []
        if case .record(_, _, let declared) = self.input.schema { properties = declared }
        about = AnyOperation(
            id: id, method: method, path: path, tag: tag, who: who, needsKey: needsKey,
            takesMatch: takesMatch || needsMatch, needsMatch: needsMatch, tableExample: table?.example,
            refusals: refusals, summary: summary, description: description, example: example, properties: properties,
            status: answer.status, contentType: answer.contentType, answer: answer.schema)
    }

    /// Its name in the journal.
    package var id: String { about.id }
}

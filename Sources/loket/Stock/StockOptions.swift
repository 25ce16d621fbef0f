import ArgumentParser

/// Which documents a command is about: serials of a kind, or one personal document.
struct StockOptions: ParsableArguments {
    @Argument(help: "The centre.")
    var centre: String

    @Argument(help: "The kind of blank document.")
    var kind: String?

    @Argument(help: "Serials, FIRST..LAST or one alone; several may be given.")
    var serials: [SpanArgument] = []

    @Option(help: "A personal document by its identifier, instead of kind and serials.")
    var document: String?

    func validate() throws {
        if document != nil, kind != nil {
            throw ValidationError("give a kind with serials, or --document, not both")
        }
        if document == nil, kind == nil || serials.isEmpty {
            throw ValidationError("give a kind with its serials, or --document")
        }
    }
}

/// The second officer, who enters a token of their own.
struct SecondOption: ParsableArguments {
    @Flag(name: .customLong("second"), help: "A second officer signs at once, with the token in LOKET_SECOND_TOKEN.")
    private var isSecond = false

    /// The second officer's token; `nil` where one officer is alone.
    var token: String? { isSecond ? Surroundings.value("LOKET_SECOND_TOKEN") : nil }

    func validate() throws {
        if isSecond, token == nil { throw ValidationError("LOKET_SECOND_TOKEN is not set") }
    }
}

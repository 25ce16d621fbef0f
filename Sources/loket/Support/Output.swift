import Glibc

/// Where a command puts what it has to say: data to standard output, messages to standard error.
struct Output: Sendable {
    /// Whether data goes out as JSON.
    let isJSON: Bool
    /// Whether colours may be used on standard output.
    let isColored: Bool

    /// An output; colours only on a terminal, and not with `NO_COLOR`.
    init(isJSON: Bool) {
        self.isJSON = isJSON
        isColored = !isJSON && isatty(STDOUT_FILENO) == 1 && Surroundings.value("NO_COLOR") == nil
    }

    /// Writes an answer: its bytes as they came for JSON, else the lines that `text` makes.
    func show(_ bytes: [UInt8], text: () -> String) {
        if isJSON {
            Output.write(bytes + [0x0A])
        } else {
            let text = text()
            if !text.isEmpty { Output.say(text) }
        }
    }

    /// The text, bold where colours may be used.
    func bold(_ text: String) -> String {
        isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    /// Writes bytes to standard output as they are.
    static func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Writes lines of text to standard output.
    static func say(_ text: String) {
        write(Array((text + "\n").utf8))
    }

    /// Writes a message to standard error.
    static func tell(_ message: String) {
        let bytes = Array((message + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

/// Text on as few lines as it fits on.
enum Folding {
    /// A text, broken at its spaces.
    static func text(_ text: String, _ room: Int) -> [String] {
        words(text.split(separator: " ").map(String.init), room, between: " ")
    }

    /// Words that stay whole.
    static func words(_ words: [String], _ room: Int, between: String = "   ") -> [String] {
        var lines: [String] = []
        for word in words {
            let width = SafeText.width(word)
            if let last = lines.last, SafeText.width(last) + between.count + width <= room {
                lines[lines.count - 1] = last + between + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }
}

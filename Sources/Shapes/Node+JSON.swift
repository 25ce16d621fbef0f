extension Node {
    /// Writes the tree as JSON; bare words of a file and text of a query count as strings.
    public func write(to json: inout JSONWriter) {
        switch content {
        case .scalar(let text, .number): json.raw(text.utf8)
        case .scalar(let text, .boolean): json.boolean(text == "true")
        case .scalar(_, .null), .broken: json.null()
        case .scalar(let text, _): json.string(text)
        case .list(let elements):
            json.array { json in
                for element in elements {
                    json.element()
                    element.write(to: &json)
                }
            }
        case .map(let entries):
            json.object { json in
                for entry in entries {
                    json.key(entry.key)
                    entry.value.write(to: &json)
                }
            }
        }
    }
}

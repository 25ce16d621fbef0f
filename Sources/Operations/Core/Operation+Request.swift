import Shapes

extension Operation {
    /// The request that asks for this with an input: path, query and body in their places.
    package func request(_ input: Input) -> RawRequest {
        var path = Routes.base + about.path
        var query: [String] = []
        var body: [Node.Entry] = []
        let names = about.pathNames
        for entry in entries(of: input) {
            let text = QueryText.encode(entry.value.text ?? "")
            if names.contains(entry.key) {
                path.replace("{\(entry.key)}", with: text, maxReplacements: 1)
            } else if about.method.hasBody {
                body.append(entry)
            } else {
                query.append("\(entry.key)=\(text)")
            }
        }
        var request = RawRequest(
            method: about.method.rawValue, path: path, query: query.isEmpty ? nil : query.joined(separator: "&"))
        if about.takesBody {
            var json = JSONWriter()
            Node(.map(body)).write(to: &json)
            request.body = json.bytes
            request.headers.contentType = MediaType.json
        }
        request.headers.accept = about.contentType.map { "\($0), \(MediaType.problem)" }
        return request
    }

    // What the shape wrote is read back as a tree: it is JSON, and no deeper than any request may be.
    private func entries(of input: Input) -> [Node.Entry] {
        guard let tree = try? JSONReader.read(self.input.json(input)), case .map(let entries) = tree.content else {
            return []
        }
        return entries
    }
}

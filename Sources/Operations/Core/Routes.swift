/// Finds the operation that a request asks for: one step down a tree for each part of the path.
package struct Routes: Sendable {
    private struct Branch: Sendable {
        var words: [Substring: Int] = [:]
        var parameter: Int?
        var bindings: [String: Binding] = [:]
    }

    /// Where all paths begin.
    package static let base = "/v1"

    /// The operations it leads to, in the order they were given.
    package let bindings: [Binding]
    private var branches: [Branch] = [Branch()]

    /// Routes to bindings; no two may share a method and a path.
    package init(_ bindings: [Binding]) {
        self.bindings = bindings
        for binding in bindings {
            var place = 0
            for part in (Routes.base + binding.operation.path).split(separator: "/") {
                place = grow(place, part)
            }
            let method = binding.operation.method.rawValue
            precondition(
                branches[place].bindings.updateValue(binding, forKey: method) == nil,
                "\(method) \(binding.operation.path) is bound twice")
        }
    }

    private mutating func grow(_ place: Int, _ part: Substring) -> Int {
        let isParameter = part.hasPrefix("{")
        if let known = isParameter ? branches[place].parameter : branches[place].words[part] { return known }
        branches.append(Branch())
        let new = branches.count - 1
        if isParameter {
            branches[place].parameter = new
        } else {
            branches[place].words[part] = new
        }
        return new
    }

    /// Where a method and a path, as sent, lead.
    package func route(method: String, path: String) -> Route {
        guard let (branch, parameters) = find(path) else {
            return .refused(Refusal(.notFound, "there is nothing at this path"))
        }
        if let binding = branch.bindings[method] ?? (method == "HEAD" ? branch.bindings["GET"] : nil) {
            return .found(binding, parameters: parameters)
        }
        var allow = branch.bindings.keys.sorted()
        if allow.contains("GET") { allow.append("HEAD") }
        if method == "OPTIONS", branch.bindings["GET"]?.operation.who == .open { return .preflight(allow: allow) }
        var refusal = Refusal(.methodNotAllowed, "this path knows \(allow.joined(separator: ", "))")
        refusal.allow = allow
        return .refused(refusal)
    }

    private func find(_ path: String) -> (Branch, [String])? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        var place = 0
        var parameters: [String] = []
        var rest = path[...].dropFirst()
        while true {
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            let part = rest[..<end]
            if let word = branches[place].words[part] {
                place = word
            } else if let parameter = branches[place].parameter, !part.isEmpty,
                let text = QueryText.decode(part, isQuery: false)
            {
                place = parameter
                parameters.append(text)
            } else {
                return nil
            }
            if end == rest.endIndex { break }
            rest = rest[rest.utf8.index(after: end)...]
        }
        let branch = branches[place]
        return branch.bindings.isEmpty ? nil : (branch, parameters)
    }
}

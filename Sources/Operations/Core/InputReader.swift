import Diagnostics
import Shapes

/// Puts an operation's input together from path, query, headers and body, and finds everything that is wrong with it.
struct InputReader: Sendable {
    private let pathNames: [String]
    private let queryNames: Set<String>
    private let hasBody: Bool
    private let needsKey: Bool
    private let needsMatch: Bool
    private let table: TableBody?

    /// A reader for what an operation declares.
    init(_ operation: AnyOperation, table: TableBody? = nil) {
        self.table = table
        pathNames = operation.pathNames
        queryNames = Set(operation.queryProperties.map(\.name))
        hasBody = operation.method.hasBody
        needsKey = operation.needsKey
        needsMatch = operation.needsMatch
    }

    /// The input, or a refusal with all findings; a path that cannot be meant is a thing that does not exist.
    func read<Input>(
        _ shape: Shape<Input>, _ request: RawRequest, parameters: [String]
    ) throws(Refusal) -> (Input, BodyPlaces) {
        var findings = keyFindings(request.headers.idempotencyKey)
        if needsMatch, request.headers.ifMatch == nil {
            findings.append(
                InputFinding(
                    "missing-match", at: "/If-Match", in: .header, "the header If-Match is missing",
                    fix: "send the ETag of what you read, so that nobody's change is undone unseen"))
        }
        var entries: [Node.Entry] = []
        for (name, value) in zip(pathNames, parameters) {
            entries.append(Node.Entry(key: name, value: Node(.scalar(value, .plain))))
        }
        if let query = request.query, !query.isEmpty { readQuery(query, &entries, &findings) }
        var places = BodyPlaces.none
        var isBodyRead = true
        if hasBody, let table, request.headers.mediaType == MediaType.table {
            let read = try table.read(request.body)
            entries += read.0
            places = read.1
        } else if hasBody {
            isBodyRead = readBody(request.body, &entries, &findings)
        }
        var reading = Reading()
        let input = shape.read(Node(.map(entries)), &reading)
        for diagnostic in reading.diagnostics {
            let part = part(of: diagnostic.place.description)
            // Without a readable body every key of it would be missing: one finding says enough.
            if part == .body, !isBodyRead { continue }
            findings.append(InputFinding(diagnostic, in: part))
        }
        if findings.contains(where: { $0.part == .path }) {
            throw Refusal(.notFound, "there is nothing at this path")
        }
        guard findings.isEmpty, let input else { throw places.placed(Refusal(findings)) }
        return (input, places)
    }

    private func keyFindings(_ key: String?) -> [InputFinding] {
        guard needsKey else { return [] }
        guard let key else {
            return [
                InputFinding(
                    "missing-key", at: "/Idempotency-Key", in: .header, "the header Idempotency-Key is missing",
                    fix: "send 16 to 255 visible characters, a new UUID for every new request")
            ]
        }
        guard (16...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return [
                InputFinding(
                    "invalid-key", at: "/Idempotency-Key", in: .header,
                    "the header Idempotency-Key has 16 to 255 visible characters")
            ]
        }
        return []
    }

    private func readQuery(_ query: String, _ entries: inout [Node.Entry], _ findings: inout [InputFinding]) {
        var seen: Set<String> = []
        for item in query.split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = QueryText.decode(parts[0], isQuery: true),
                let value = QueryText.decode(parts.count > 1 ? parts[1] : "", isQuery: true)
            else {
                findings.append(
                    InputFinding("invalid-encoding", at: "", in: .query, "the query is not percent-encoded UTF-8"))
                continue
            }
            guard queryNames.contains(name) else {
                let known = queryNames.sorted().joined(separator: ", ")
                findings.append(
                    InputFinding(
                        "unknown-key", at: "/\(name)", in: .query, "there is no parameter of this name here",
                        fix: Nearest.name(to: name, in: queryNames).map { "write `\($0)`" }
                            ?? (known.isEmpty ? "leave it out" : "known here: \(known)")))
                continue
            }
            guard seen.insert(name).inserted else {
                findings.append(InputFinding("duplicate-key", at: "/\(name)", in: .query, "it is given twice"))
                continue
            }
            entries.append(Node.Entry(key: name, value: Node(.scalar(value, .plain))))
        }
    }

    // Gives whether the body could be read as an object of keys.
    private func readBody(
        _ body: [UInt8], _ entries: inout [Node.Entry], _ findings: inout [InputFinding]
    ) -> Bool {
        if body.isEmpty { return true }
        do {
            let tree = try JSONReader.read(body)
            guard case .map(let members) = tree.content else {
                findings.append(InputFinding("wrong-type", at: "", "this is \(tree.kind); an object is expected"))
                return false
            }
            entries.reserveCapacity(entries.count + members.count)
            for member in members {
                if pathNames.contains(member.key) {
                    findings.append(
                        InputFinding("unknown-key", at: "/\(member.key)", "it stands in the path, not in the body"))
                } else {
                    entries.append(member)
                }
            }
            return true
        } catch {
            findings.append(InputFinding(error))
            return false
        }
    }

    private func part(of pointer: String) -> InputFinding.Part {
        let first = pointer.dropFirst().prefix { $0 != "/" }
        if pathNames.contains(where: { $0 == first }) { return .path }
        return hasBody ? .body : .query
    }
}

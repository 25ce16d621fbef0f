import Diagnostics
import Shapes

/// A file of problems, one a line.
struct ProblemFile {
    /// One line of it.
    struct Line: Sendable {
        /// The problem as it stands there.
        let problem: PlannedProblem
        /// The answer that stands beside it.
        let claim: PlannedProblem.Claim?
        /// The problem as the search takes it.
        let plan: ProblemPlan
    }

    /// The lines that hold something, in order.
    let lines: [Line]

    /// Reads a file, or tells everything that is wrong with it, a line each.
    init(_ path: String) throws(InputFile.Failure) {
        let bytes = try InputFile.bytes(path)
        var lines: [Line] = []
        var faults: [String] = []
        for (index, text) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            do throws(InputFile.Failure) {
                lines.append(try ProblemFile.line(Array(text), "\(path):\(index + 1)"))
            } catch {
                faults.append(error.message)
            }
        }
        guard faults.isEmpty else { throw InputFile.Failure(message: faults.joined(separator: "\n")) }
        self.lines = lines
    }

    private static func line(_ bytes: [UInt8], _ name: String) throws(InputFile.Failure) -> Line {
        let tree: Node
        do {
            tree = try JSONReader.read(bytes)
        } catch {
            throw InputFile.Failure(message: "\(name): \(error.message)")
        }
        return try InputFile.value(shape, tree, name)
    }

    private static let shape = Shape<Line>(
        schema: .anything,
        read: { node, reading in
            guard let pair = Pair.shape.read(node, &reading), let written = node["problem"] else { return nil }
            let plan = reading.at("problem") { ProblemPlan(pair.problem, written, &$0) }
            return plan.map { Line(problem: pair.problem, claim: pair.claim, plan: $0) }
        },
        write: { Pair.shape.write(Pair(problem: $0.problem, claim: $0.claim), &$1) })

    /// What a line says.
    private struct Pair: Sendable {
        let problem: PlannedProblem
        let claim: PlannedProblem.Claim?

        static let shape = Shape<Pair>.record(
            nil, "a problem and its answer", Pair.init(problem:claim:),
            Field("problem", PlannedProblem.shape, "what has to be planned", \.problem),
            .optional("answer", PlannedProblem.Claim.shape, "the answer where it is known", \.claim))
    }
}

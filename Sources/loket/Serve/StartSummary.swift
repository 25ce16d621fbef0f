import Blueprint
import Kernel
import Operations
import Shapes

/// What a server tells when it is ready: what it loaded, where it listens, and what to try.
struct StartSummary: Sendable {
    private let lines: [String]
    private let example: String

    init(_ kernel: Kernel) {
        let blueprint = kernel.blueprint
        let bookable = blueprint.modules.values.filter(\.isBookable).map(\.id.value).sorted()
        lines = [
            "loket \(API.version), \(kernel.mode.rawValue), \(kernel.clock.now), revision \(kernel.revision)",
            "  centres: \(blueprint.centreIDs.joined(separator: ", "))",
            "  modules: \(blueprint.modules.count), bookable: \(bookable.joined(separator: ", "))",
            "  assumed: \(blueprint.assumptions.count) entries that nobody has confirmed (`loket check` lists them)",
        ]
        let centre = blueprint.centreIDs.contains("maastricht") ? "maastricht" : blueprint.centreIDs.first ?? "CENTRE"
        example = "\(centre)/slots?service=\(bookable.first ?? "SERVICE")&limit=3"
    }

    func text(host: String, port: Int) -> String {
        let url = "http://\(host):\(port)"
        let next = [
            "listening on \(url)", "try next:", "  curl \(url)/v1/health", "  curl '\(url)/v1/centres/\(example)'",
            "  loket --help", "stop with Ctrl-C",
        ]
        return (lines + next).joined(separator: "\n")
    }
}

import Foundation
import Operations

/// Measures what Loket promises to be fast, on one machine in one run, and tells which targets are met.
///
/// The server is a child process of the same executable, as it runs in production; the load comes from one thread here.
/// It always ends with 0: figures depend on the machine, and what must not break is in the tests.
@main
enum LoketBenchmarks {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "serve", arguments.count >= 2 {
            let startsAt = arguments.count > 2 ? Instant(arguments[2]) : nil
            try await BenchServer(folder: BenchFolder(path: arguments[1]), startsAt: startsAt).run()
            return
        }
        // Whoever looks into one figure alone runs its part alone.
        let parts = Set(arguments)
        func isAsked(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
        var report = Report()
        do {
            if isAsked("search") { SearchInProcess().measure(into: &report) }
            if isAsked("deciding") { try DecidingInProcess().measure(into: &report) }
            if isAsked("itinerary") { try Itineraries().measure(into: &report) }
            if isAsked("family") { try await FamilyInProcess().measure(into: &report) }
            if isAsked("start") { try StartUp().measure(into: &report) }
            if isAsked("overview") { try await Overviews().measure(into: &report) }
            if isAsked("http") { try await OverHTTP().measure(into: &report) }
        } catch {
            report.section("stopped: \(error)")
        }
        print(report.text)
    }
}

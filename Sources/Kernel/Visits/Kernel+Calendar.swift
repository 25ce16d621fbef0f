import Blueprint
import Ledger
import Operations
import Rules
import ServiceKit

extension Kernel {
    /// `GET /visits/{visit}/calendar`: an iCalendar file (RFC 5545) with an event for each leg, in UTC.
    func visitCalendar(_ call: Call<VisitNamed>) throws(Refusal) -> [UInt8] {
        let configuration = state.configuration
        let now = clock.now
        return try read { transaction in
            let record = try visible(call.input.visit, to: call.principal, in: transaction)
            let legs = try LegRecord.list(of: record.reference, in: transaction)
            let shown = visit(record, legs, try CaseRecord.list(of: record.reference, in: transaction), configuration)
            return CalendarFile(shown, record, legs, configuration, now).bytes
        }
    }
}

/// A visit as a calendar file; it names services and places, and no person.
private struct CalendarFile {
    private var lines: [String] = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loket//Loket//EN", "CALSCALE:GREGORIAN",
    ]

    init(_ visit: Visit, _ record: VisitRecord, _ legs: [LegRecord], _ configuration: Configuration, _ now: Instant) {
        let centre = configuration.blueprint.centres[visit.centre]
        lines.append("METHOD:PUBLISH")
        for (leg, stored) in zip(visit.legs, legs) {
            let service =
                configuration.blueprint.modules[leg.service]?.text(leg.service, in: record.language) ?? leg.service
            lines.append("BEGIN:VEVENT")
            lines.append("UID:\(visit.reference)-\(leg.leg)@loket")
            lines.append("SEQUENCE:\(record.version - 1)")
            lines.append("DTSTAMP:\(CalendarFile.time(now))")
            lines.append("DTSTART:\(CalendarFile.time(leg.startsAt))")
            lines.append("DTEND:\(CalendarFile.time(leg.endsAt))")
            add("SUMMARY", "\(service) – \(centre?.name ?? visit.centre)")
            add("DESCRIPTION", "\(visit.reference): \(leg.persons.joined(separator: ", ")) at desk \(leg.desk)")
            if let site = stored.placed.site.flatMap({ centre?.sites.on(stored.day, $0) }) {
                add("LOCATION", [site.street, site.postalCode, site.city].compactMap(\.self).joined(separator: ", "))
            }
            lines.append("STATUS:\(visit.state == .cancelled ? "CANCELLED" : "CONFIRMED")")
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
    }

    var bytes: [UInt8] {
        lines.flatMap(CalendarFile.folded).flatMap { Array($0.utf8) + [13, 10] }
    }

    private mutating func add(_ name: String, _ text: String) {
        let escaped = text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\n", with: "\\n")
        lines.append("\(name):\(escaped)")
    }

    // Lines hold 75 bytes at most; the next begins with a space (RFC 5545, 3.1).
    private static func folded(_ line: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in line {
            if part.utf8.count + character.utf8.count > (parts.isEmpty ? 75 : 74) {
                parts.append(parts.isEmpty ? part : " " + part)
                part = ""
            }
            part.append(character)
        }
        parts.append(parts.isEmpty ? part : " " + part)
        return parts
    }

    private static func time(_ instant: Instant) -> String {
        Instant(seconds: instant.seconds).description.filter { $0 != "-" && $0 != ":" }
    }
}

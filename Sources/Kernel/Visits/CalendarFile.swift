import Blueprint
import Operations
import Rules
import ServiceKit

/// A visit as a calendar file (RFC 5545, RFC 5546) with an event for each leg, in UTC; it names no person.
///
/// An event keeps its `UID` for as long as its visit has such a leg, and `SEQUENCE` counts the visit's changes: a calendar
/// that has read an earlier file takes the later one for an update.
struct CalendarFile {
    /// What it asks of a calendar: to show the events, or to take them out.
    let method: String
    private var lines: [String] = []
    private let stamp: String
    private let organizer: String?

    /// The file of a visit; legs up to `former` that it no longer has are told as cancelled.
    init(
        _ record: VisitRecord, _ legs: [LegRecord], _ configuration: Configuration, language: String, former: Int = 0,
        organizer: String? = nil, at now: Instant
    ) {
        let centre = configuration.blueprint.centres[record.centre]
        let isCancelled = record.state == .cancelled
        method = isCancelled ? "CANCEL" : "PUBLISH"
        stamp = CalendarFile.time(now)
        self.organizer = organizer
        let desk = MessageLanguage(rawValue: language)?.desk ?? MessageLanguage.english.desk
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loket//Loket//EN", "CALSCALE:GREGORIAN"]
        lines.append("METHOD:\(method)")
        for leg in legs {
            let times = centre.map { LegTimes($0.clock, leg.day).shown(leg) }
            guard let times else { continue }
            let name = leg.placed.service
            let service = configuration.blueprint.modules[name]?.text(name, in: language) ?? name
            begin(record, leg.leg, from: times.startsAt, until: times.endsAt)
            add("SUMMARY", "\(service) – \(centre?.name ?? record.centre)")
            add(
                "DESCRIPTION",
                "\(record.reference): \(times.persons.joined(separator: ", ")), \(desk) \(leg.placed.desk)")
            if let site = leg.placed.site.flatMap({ centre?.sites.on(leg.day, $0) })?.value {
                add("LOCATION", [site.street, site.postalCode, site.city].compactMap(\.self).joined(separator: ", "))
            }
            end(isCancelled: isCancelled || leg.state == .cancelled)
        }
        if former > legs.count {
            for number in legs.count + 1...former {
                begin(record, "l\(number)", from: record.startsAt, until: record.endsAt)
                add("SUMMARY", centre?.name ?? record.centre)
                end(isCancelled: true)
            }
        }
        lines.append("END:VCALENDAR")
    }

    /// The file: lines of at most 75 bytes that end in CR LF.
    var bytes: [UInt8] {
        lines.flatMap(CalendarFile.folded).flatMap { Array($0.utf8) + [13, 10] }
    }

    private mutating func begin(_ record: VisitRecord, _ leg: String, from: Instant, until: Instant) {
        lines.append("BEGIN:VEVENT")
        lines.append("UID:\(record.reference)-\(leg)@loket")
        lines.append("SEQUENCE:\(record.version - 1)")
        lines.append("DTSTAMP:\(stamp)")
        lines.append("DTSTART:\(CalendarFile.time(from))")
        lines.append("DTEND:\(CalendarFile.time(until))")
        if let organizer { lines.append("ORGANIZER:mailto:\(organizer)") }
    }

    private mutating func end(isCancelled: Bool) {
        lines.append("STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")")
        lines.append("END:VEVENT")
    }

    private mutating func add(_ name: String, _ text: String) {
        let escaped = Printed.line(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;")
            .replacing(",", with: "\\,")
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

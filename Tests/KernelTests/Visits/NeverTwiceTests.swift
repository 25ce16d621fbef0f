import Foundation
import Operations
import Testing

@Suite("Nobody and nothing twice")
struct NeverTwiceTests {
    @Test("over some hundred bookings, moves and cancellations no desk and no person is taken twice")
    func random() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await OneStopShop.room(folder: folder)
        let officer = try await room.token("officer@maastricht")
        var random = Dice(seed: 2021)
        var visits: [String] = []
        var done = [0, 0, 0]
        for _ in 0..<300 {
            let start = Self.start(&random)
            switch random.next(upTo: 10) {
            case 0..<6:
                let booked =
                    random.next(upTo: 3) == 0
                    ? await room.bookBundle(start, Self.family(&random), bearer: officer)
                    : await room.call(
                        "POST", "/centres/maastricht/visits", body: Rehearsal.booking(start, Self.party(&random)),
                        bearer: officer, key: UUID().uuidString)
                if let reference = booked["reference"] {
                    visits.append(reference)
                    done[0] += 1
                } else {
                    #expect(booked.status == 409, "\(booked.text)")
                }
            case 6..<9:
                guard !visits.isEmpty else { continue }
                let moved = await room.call(
                    "POST", "/visits/\(visits[random.next(upTo: visits.count)])/moves",
                    body: #"{"startsAt":"\#(start)"}"#, bearer: officer)
                #expect([200, 409].contains(moved.status), "\(moved.text)")
                done[1] += moved.status == 200 ? 1 : 0
            default:
                guard !visits.isEmpty else { continue }
                let reference = visits.remove(at: random.next(upTo: visits.count))
                let cancelled = await room.call(
                    "POST", "/visits/\(reference)/cancellations", body: "{}", bearer: officer)
                #expect(cancelled.status == 200)
                done[2] += 1
            }
        }
        #expect(done.allSatisfy { $0 > 10 }, "\(done)")
        var legs = 0
        var searches: [[UInt8]] = []
        for day in Self.days {
            let listed = await room.call(
                "GET", "/centres/maastricht/visits", query: "date=\(day)", bearer: officer)
            legs += Self.check(listed.legsOfVisits)
            searches.append(await room.searchBundle(day, day.dropLast(2) + Self.next(day), bearer: officer).bytes)
        }
        #expect(legs > 100)
        try await room.end()
        // Memory loaded from the records finds the same places free.
        let again = try await OneStopShop.room(at: "2021-03-04T07:01:00Z", folder: folder)
        for (day, search) in zip(Self.days, searches) {
            #expect(await again.searchBundle(day, day.dropLast(2) + Self.next(day), bearer: officer).bytes == search)
        }
        try await again.end()
    }

    private static let days = ["2021-03-09", "2021-03-11", "2021-03-12"]

    private static func next(_ day: String) -> String {
        let number = (Int(day.suffix(2)) ?? 0) + 1
        return number < 10 ? "0\(number)" : "\(number)"
    }

    private static func check(_ visits: [String: [Rehearsal.ShownLeg]]) -> Int {
        let all = visits.flatMap { visit in visit.value.map { (visit.key, $0) } }
        for (index, (visit, leg)) in all.enumerated() {
            for (other, second) in all[(index + 1)...] where leg.start < second.end && second.start < leg.end {
                #expect(leg.desk != second.desk, "\(leg) and \(second) at one desk")
                #expect(
                    visit != other || Set(leg.persons).isDisjoint(with: second.persons), "\(leg) and \(second) at once")
            }
        }
        return all.count
    }

    private static func start(_ random: inout Dice) -> String {
        let minutes = 8 * 60 + random.next(upTo: 90) * 5
        let (hour, minute) = (minutes / 60, minutes % 60)
        let day = days[random.next(upTo: days.count)]
        return "\(day)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00Z"
    }

    private static func family(_ random: inout Dice) -> [String] {
        (1...1 + random.next(upTo: 4)).map { number in
            OneStopShop.person(
                number, born: ["1985-01-02", "2012-03-04", "2018-05-06"][random.next(upTo: 3)],
                nationality: ["IN", "ES"][random.next(upTo: 2)])
        }
    }

    private static func party(_ random: inout Dice) -> [String] {
        let services = [#"["biometrics"]"#, #"["welcome-call"]"#, #"["fast-track","biometrics"]"#, #"["information"]"#]
        return (1...1 + random.next(upTo: 3)).map { number in
            Rehearsal.person(number).replacing(#"["biometrics"]"#, with: services[random.next(upTo: services.count)])
        }
    }
}

/// Numbers that are the same every time.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2 &+ 1
    }

    mutating func next(upTo limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % limit
    }
}

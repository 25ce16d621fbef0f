import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// The most persons of one lookup that are opened to compare their names.
    private static let mostOpened = 500

    /// Who is looked for, read; a zone that was misread is refused with line and position.
    struct PersonQuestion: Sendable {
        var vNumber: String?
        var names: [SoughtName] = []
        // What persons were found by who were booked before names were looked for as zones spell them.
        var exact: String?

        init(
            vNumber: String?, person: PersonSought?, zone: String?, today: Day
        ) throws(Refusal) {
            self.vNumber = vNumber
            if let person {
                names.append(SoughtName(person))
                exact = Sealed.lookup(person.givenName, person.familyName, person.birthDate)
            }
            if let zone { names.append(try Self.read(zone, today: today)) }
        }

        /// Whether a person is looked for at all.
        var isEmpty: Bool { vNumber == nil && names.isEmpty }

        private static func read(_ zone: String, today: Day) throws(Refusal) -> SoughtName {
            let read: MachineReadableZone
            do {
                read = try MachineReadableZone(zone)
            } catch {
                throw Refusal(error.all.map { InputFinding($0.code, at: "/zone", "\($0.field): \($0.message)") })
            }
            guard let birthDate = read.birthDate(on: today) else {
                throw Refusal([
                    InputFinding(
                        "unknown-birth-date", at: "/zone", "the zone leaves a part of the birth date open",
                        fix: "look for `person` with the day that was given at the booking")
                ])
            }
            return SoughtName(read.surnames, read.givenNames, born: birthDate)
        }
    }

    /// The persons that all of a question fits, by id; merged ones are found as the one they were merged into.
    func persons(_ question: PersonQuestion, in transaction: any Transaction) throws -> [String] {
        var sets: [Set<String>] = []
        if let number = question.vNumber {
            sets.append(Set(try ledger.vault.persons(kind: "v-number", value: number, in: transaction)))
        }
        for (place, name) in question.names.enumerated() {
            var found = try persons(named: name, in: transaction)
            if place == 0, let exact = question.exact {
                found.formUnion(try ledger.vault.persons(kind: "name-and-birth-date", value: exact, in: transaction))
            }
            sets.append(found)
        }
        guard let first = sets.first else { return [] }
        return sets.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
    }

    private func persons(named name: SoughtName, in transaction: any Transaction) throws -> Set<String> {
        let found = try ledger.vault.persons(kind: SoughtName.kind, value: name.lookup, in: transaction)
        var fitting: Set<String> = []
        for person in found.prefix(Self.mostOpened)
        where try identities(of: person, in: transaction).contains(where: { name.fits(SoughtName($0)) }) {
            fitting.insert(person)
        }
        return fitting
    }

    /// Who a person is, and under which names it was booked before it was merged; nothing after an erasure.
    func identities(of person: String, in transaction: any Transaction) throws -> [Sealed.Identity] {
        guard let key = try keyIfKept(of: person, in: transaction) else { return [] }
        let told = try ledger.vault.fields(of: person, in: transaction).filter {
            $0.hasPrefix(Sealed.told) || $0.hasPrefix("merged/") && $0.hasSuffix("/\(Sealed.identity)")
        }
        return try ([Sealed.identity] + told).compactMap { field in
            try ledger.vault.get(field: field, of: key, in: transaction).map {
                try Sealed.read(Sealed.Identity.shape, $0.bytes)
            }
        }
    }
}

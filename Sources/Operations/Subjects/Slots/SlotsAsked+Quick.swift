import ServiceKit
import Shapes

extension SlotsAsked {
    /// The question of a plain request without anything to find fault with; `nil` has it read, and told, in full.
    ///
    /// It is the commonest request there is, and reading it by its declaration takes longer than finding the slots.
    static func quick(_ parameters: [String], _ query: String?) -> SlotsAsked? {
        guard let query, parameters.count == 1, isPlainName(parameters[0]), query.utf8.allSatisfy(isPlain) else {
            return nil
        }
        var (service, from, until): (String?, Day?, Day?) = (nil, nil, nil)
        var (persons, limit): (Int?, Int?) = (nil, nil)
        for item in query.split(separator: "&", omittingEmptySubsequences: false) {
            guard let mark = item.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let value = item[item.utf8.index(after: mark)...]
            switch item[..<mark] {
            case "service" where service == nil && isPlainName(value): service = String(value)
            case "from" where from == nil:
                guard let day = Day(value) else { return nil }
                from = day
            case "until" where until == nil:
                guard let day = Day(value) else { return nil }
                until = day
            case "persons" where persons == nil:
                guard let number = number(value, 1...6) else { return nil }
                persons = number
            case "limit" where limit == nil:
                guard let number = number(value, 1...500) else { return nil }
                limit = number
            default: return nil
            }
        }
        guard let service else { return nil }
        return SlotsAsked(
            centre: parameters[0], service: service, persons: persons ?? 1, from: from, until: until,
            limit: limit ?? 20)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 97...122, UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "&"): true
        default: false
        }
    }

    // Names with a digit or a doubled hyphen are left to the full reading.
    private static func isPlainName(_ text: some StringProtocol) -> Bool {
        var previous = UInt8(ascii: "-")
        var count = 0
        for byte in text.utf8 {
            guard (97...122).contains(byte) || (byte == UInt8(ascii: "-") && previous != byte) else { return false }
            previous = byte
            count += 1
        }
        return count <= 64 && previous != UInt8(ascii: "-")
    }

    private static func number(_ text: Substring, _ bounds: ClosedRange<Int>) -> Int? {
        guard let first = text.utf8.first, (49...57).contains(first), text.utf8.count < 4, let number = Int(text),
            bounds.contains(number)
        else { return nil }
        return number
    }
}

import Foundation

/// JSON that is looked into by path.
struct JSONText {
    private let root: Any?

    /// JSON as it was written; what is none has no values.
    init(_ bytes: [UInt8]) {
        root = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    }

    /// A single value by its keys and places, `slots.0.startsAt`.
    subscript(path: String) -> String? {
        switch value(path) {
        case let text as String: text
        case let number as NSNumber: number.stringValue
        default: nil
        }
    }

    /// How many elements the list at a path has.
    func count(_ path: String) -> Int { (value(path) as? [Any])?.count ?? 0 }

    private func value(_ path: String) -> Any? {
        path.split(separator: ".").reduce(root) { value, part in
            guard let index = Int(part) else { return (value as? [String: Any])?[String(part)] }
            return (value as? [Any]).flatMap { index < $0.count ? $0[index] : nil }
        }
    }
}

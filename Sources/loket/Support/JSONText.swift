import Shapes

/// Small JSON texts that commands make themselves.
enum JSONText {
    /// An object of strings, in the order of their keys.
    static func object(_ members: [String: String]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for (key, value) in members.sorted(by: { $0.key < $1.key }) { json.member(key, value) }
        }
        return json.bytes
    }
}

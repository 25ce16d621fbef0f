import Foundation

/// A mail of a spool folder: its headers, unfolded, and what follows them.
struct SpooledMail {
    let name: String
    let headers: [String: String]
    let body: String

    /// The mails of a folder by their names.
    static func all(in folder: String) throws -> [SpooledMail] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            let text = String(decoding: data, as: UTF8.self)
            let parts = text.components(separatedBy: "\r\n\r\n")
            let lines = parts[0].replacingOccurrences(of: "\r\n ", with: " ").components(separatedBy: "\r\n")
            var headers: [String: String] = [:]
            for line in lines {
                let pair = line.components(separatedBy: ": ")
                headers[pair[0]] = pair.dropFirst().joined(separator: ": ")
            }
            return SpooledMail(name: name, headers: headers, body: parts.dropFirst().joined(separator: "\r\n\r\n"))
        }
    }
}

import Diagnostics
import FoundationEssentials
import Operations
import Shapes

/// JSON that a person wrote into a file for a command.
enum InputFile {
    /// Why a file cannot be used.
    struct Failure: Error {
        /// What is wrong, a line each.
        let message: String
    }

    /// The bytes of a file; `-` is standard input.
    static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        if path == "-" {
            var bytes: [UInt8] = []
            while let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
            return bytes
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(message: "\(path): cannot be read")
        }
        return Array(data)
    }

    /// The tree of a JSON file.
    static func tree(_ path: String) throws(Failure) -> Node {
        do {
            return try JSONReader.read(try bytes(path))
        } catch let error as Diagnostic {
            throw Failure(message: "\(path): \(error.message)")
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(message: "\(path): \(error)")
        }
    }

    /// A value out of a tree, or everything that is wrong with it; out of a table, with line and column.
    static func value<Value>(
        _ shape: Shape<Value>, _ tree: Node, _ name: String, _ places: BodyPlaces = .none
    ) throws(Failure) -> Value {
        var reading = Reading()
        let value = shape.read(tree, &reading)
        guard let value, reading.diagnostics.isEmpty else {
            let lines = reading.diagnostics.map { found in
                "\(name):\(places[found.place.description] ?? " " + found.place.description): \(found.message)"
                    + (found.fix.map { " (\($0))" } ?? "")
            }
            throw Failure(message: lines.joined(separator: "\n"))
        }
        return value
    }
}

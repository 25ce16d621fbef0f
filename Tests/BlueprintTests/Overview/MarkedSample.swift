import Blueprint
import Diagnostics

/// The sample files with one text changed, in which `1️⃣` and `2️⃣` stand around the token that must be told.
struct MarkedSample {
    /// The files without marks.
    let files: ConfigurationFiles
    private let range: Range<Int>?

    init(_ file: String, _ old: String, _ new: String) {
        var files = Samples.changed(file, old, new)
        var text = ""
        var marks: [Int] = []
        for character in files.texts[file] ?? "" {
            if character == "1️⃣" || character == "2️⃣" { marks.append(text.utf8.count) } else { text.append(character) }
        }
        files.texts[file] = text
        self.files = files
        range = marks.count == 2 ? marks[0]..<marks[1] : nil
    }

    /// What is told, each as `code` where it stands at the marks, else as `code 12..<15`.
    var told: [String] {
        Compilation.of(files).diagnostics.map { diagnostic in
            guard case .file(let place) = diagnostic.place, let range else {
                return "\(diagnostic.code) \(diagnostic.place.description)"
            }
            return place.start..<place.end == range
                ? diagnostic.code : "\(diagnostic.code) \(diagnostic.text())"
        }
    }
}

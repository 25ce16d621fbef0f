import Blueprint
import Diagnostics
import Foundation
import ServiceKit

/// The manifests of the checkout, and what the biometrics code works out, written once more and plainly.
enum ManifestFixtures {
    static func manifest(of folder: String) throws -> SourceFile {
        var path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        path.removeLast(4)
        let name = (path + ["Plugins", Substring(folder), "module.yaml"]).joined(separator: "/")
        return SourceFile(
            name: "Plugins/\(folder)/module.yaml", text: try String(contentsOfFile: name, encoding: .utf8))
    }

    @Sendable static func biometrics(_ name: String, _ facts: Facts) -> Result<Fact?, Finding> {
        guard let capture = facts.day("last-capture") else {
            return .success(name == "months-since-capture" ? .never : .word("none"))
        }
        if name == "months-since-capture" { return .success(.number(capture.wholeMonths(to: facts.day))) }
        guard let birth = facts.day("birth-date") else { return .success(nil) }
        for (years, word) in [(18, "eighteenth"), (12, "twelfth"), (6, "sixth")] {
            let birthday = birth.adding(months: years * 12)
            if capture < birthday, birthday <= facts.day { return .success(.word(word)) }
        }
        return .success(.word("none"))
    }
}

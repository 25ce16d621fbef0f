import Foundation
import Modules
import ServiceKit
import Testing

/// What the code of the biometrics module works out; the module is loaded, as the program loads it.
@Suite("Biometrics")
struct BiometricsTests {
    private let module: any ServiceModule

    init() throws {
        let library = try ModuleSearch.aroundThisProgram.library(
            "libBiometrics.so", of: ModuleFolder(Repository.path + "/Plugins/Biometrics"))
        module = try ModuleLibrary().load(library, as: "biometrics").module
    }

    private func fact(_ name: String, capture: String, birth: String? = nil, on: String) throws
        -> Result<Fact?, Finding>
    {
        var facts = Facts(day: try #require(Day(on)))
        facts["last-capture"] = capture == "never" ? .never : .day(try #require(Day(capture)))
        facts["birth-date"] = birth.flatMap { Day($0) }.map(Fact.day)
        return module.fact(name, from: facts)
    }

    @Test(
        "months since the capture are whole",
        arguments: [
            ("2024-05-01", "2024-05-01", 0), ("2023-11-02", "2024-05-01", 5), ("2023-11-01", "2024-05-01", 6),
            ("2023-08-31", "2024-02-29", 6), ("2019-02-01", "2024-05-01", 63),
        ])
    func months(capture: String, on: String, expected: Int) throws {
        #expect(try fact("months-since-capture", capture: capture, on: on) == .success(.number(expected)))
    }

    @Test("who never gave biometrics has never passed a month since, nor a birthday")
    func never() throws {
        #expect(try fact("months-since-capture", capture: "never", on: "2024-05-01") == .success(.never))
        #expect(
            try fact("birthday-since", capture: "never", birth: "2012-03-01", on: "2024-05-01")
                == .success(.word("none")))
    }

    @Test(
        "a birthday counts after the capture and up to the day, the latest one",
        arguments: [
            ("2024-02-29", "2012-03-01", "2024-03-01", "twelfth"),  // on the day itself
            ("2024-02-28", "2012-03-01", "2024-02-29", "none"),  // the day before
            ("2024-03-01", "2012-03-01", "2024-05-01", "none"),  // captured on the birthday
            ("2017-01-01", "2012-03-01", "2024-05-01", "twelfth"),  // sixth and twelfth
            ("2017-01-01", "2005-03-01", "2024-05-01", "eighteenth"),
            ("2024-01-01", "2018-03-01", "2024-05-01", "sixth"),
            ("2022-02-28", "2016-02-29", "2022-02-28", "none"),  // born on 29 February: six on 1 March
            ("2022-02-28", "2016-02-29", "2022-03-01", "sixth"),
            ("2022-02-28", "1990-02-01", "2024-05-01", "none"),
        ])
    func birthdays(capture: String, birth: String, on: String, expected: String) throws {
        #expect(
            try fact("birthday-since", capture: capture, birth: birth, on: on) == .success(.word(expected)))
    }

    @Test("a capture after the day asked about is a finding", arguments: ["months-since-capture", "birthday-since"])
    func later(name: String) throws {
        let result = try fact(name, capture: "2024-05-02", birth: "1990-02-01", on: "2024-05-01")
        guard case .failure(let finding) = result else {
            Issue.record("no finding: \(result)")
            return
        }
        #expect(finding.field == "last-capture")
        #expect(finding.code == "after-the-day")
        #expect(finding.message.contains("2024-05-02"))
    }

    @Test("a capture before the birth is a finding")
    func earlier() throws {
        let result = try fact("birthday-since", capture: "1990-01-31", birth: "1990-02-01", on: "2024-05-01")
        #expect(
            result
                == .failure(
                    Finding(
                        "last-capture", "before-birth",
                        "1990-01-31 lies before the birth date, 1990-02-01: correct one of the two, or give never")))
    }

    @Test(
        "what is not known yet leaves the fact unknown",
        arguments: ["months-since-capture", "birthday-since", "height"])
    func unknown(name: String) throws {
        #expect(module.fact(name, from: Facts(day: try #require(Day("2024-05-01")))) == .success(nil))
    }
}

import Operations
import Testing

@Suite("Tables of comma-separated values")
struct TableReaderTests {
    private func texts(_ table: String) throws -> [[String]] {
        try TableReader.rows(Array(table.utf8)).map { $0.map(\.text) }
    }

    @Test(
        "cells are read as RFC 4180 writes them",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\n,\n", [["a", "b"], ["", ""]]), ("a\n\n\n1\n", [["a"], ["1"]]),
            ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]), ("a,b;c\n1,2\n", [["a", "b;c"], ["1", "2"]]),
            ("\u{FEFF}a\n\"x \"\"y\"\",\nz\"\n", [["a"], ["x \"y\",\nz"]]), ("", []), ("a,\"\"\n", [["a", ""]]),
        ])
    func cells(table: String, rows: [[String]]) throws {
        #expect(try texts(table) == rows)
    }

    @Test("a cell knows its line and column, behind a line break in quotes too")
    func places() throws {
        let rows = try TableReader.rows(Array("a,b\n\"é\nx\",yz\n1,2\n".utf8))
        #expect(rows[1].map { [$0.line, $0.column] } == [[2, 1], [3, 4]])
        #expect(rows[2].map { [$0.line, $0.column] } == [[4, 1], [4, 3]])
    }

    @Test(
        "what cannot be read is told with its place",
        arguments: [
            ("a,b\n1,\"x\n", "unclosed-quote", "2:3"), ("a\n\"x\"y\n", "invalid-csv", "2:4"),
            ("a\nx\"y\n", "invalid-csv", "2:2"),
        ])
    func faults(table: String, code: String, place: String) throws {
        let refusal = #expect(throws: Refusal.self) { try texts(table) }
        #expect(refusal?.findings.map(\.code) == [code])
        #expect(refusal?.findings.map(\.place) == [place])
    }

    @Test("bytes that are not UTF-8 are refused")
    func encoding() {
        #expect(throws: Refusal.self) { try TableReader.rows([0x61, 0xFF]) }
    }
}

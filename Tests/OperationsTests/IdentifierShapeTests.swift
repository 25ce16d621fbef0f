import Operations
import Shapes
import Testing

@Suite("Identifiers")
struct IdentifierShapeTests {
    @Test(
        "the schema of a municipality allows what is read, and no more",
        arguments: [
            ("GM0938", true), ("0363", true), ("GM363", false), ("363", false), ("Meerssen", false), ("gm0938", false),
        ])
    func municipality(written: String, isRead: Bool) throws {
        let shape = Shape<String>.municipality
        guard case .string(_, let pattern?, _, _) = shape.schema else {
            Issue.record("it has no pattern")
            return
        }
        #expect((try Regex(pattern).wholeMatch(in: written) != nil) == isRead)
        var reading = Reading()
        #expect((shape.read(Node(.scalar(written, .quoted)), &reading) != nil) == isRead)
    }
}

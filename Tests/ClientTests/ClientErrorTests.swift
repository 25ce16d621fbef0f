import Client
import Operations
import Testing

@Suite("Client errors")
struct ClientErrorTests {
    @Test(
        "a refusal's kind gives the exit code",
        arguments: [
            (ProblemKind.invalidInput, 1), (.notOffered, 1), (.slotTaken, 3), (.stale, 3), (.notAllowed, 4),
            (.unavailable, 5),
        ] as [(ProblemKind, Int32)])
    func codes(kind: ProblemKind, code: Int32) {
        #expect(ClientError.refused(Refusal(kind, "x")).exitCode == code)
        #expect(ClientError.unreachable("http://x", reason: "y").exitCode == 5)
    }
}

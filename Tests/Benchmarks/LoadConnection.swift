import Dispatch
import Glibc

/// One keep-alive connection with one request under way at a time.
struct LoadConnection {
    let descriptor: Int32
    /// When the request under way was sent, in nanoseconds.
    private(set) var sentAt: Int64 = 0
    /// Whether a request is under way.
    private(set) var isBusy = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var filled = 0

    /// Connects to a port of this machine.
    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw BenchError.socket("socket", errno) }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw BenchError.socket("connect", errno) }
    }

    /// Sends a request; it fits the socket's buffer, so one call takes all of it.
    mutating func send(_ request: [UInt8]) throws {
        sentAt = LoadConnection.now
        isBusy = true
        filled = 0
        guard Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw BenchError.socket("send", errno)
        }
    }

    /// Receives what is there; the status once the answer is complete, with its body where that is wanted.
    mutating func receive() throws -> Int? {
        // The answer of a country is longer than that of a desk.
        if filled == buffer.count { buffer += [UInt8](repeating: 0, count: filled) }
        let count = buffer.withUnsafeMutableBytes { bytes in
            recv(descriptor, bytes.baseAddress.map { $0 + filled }, bytes.count - filled, 0)
        }
        guard count > 0 else { throw BenchError.socket("recv", errno) }
        filled += count
        let total = buffer.withUnsafeBytes {
            LoadConnection.length(of: UnsafeRawBufferPointer(rebasing: $0[..<filled]))
        }
        guard let total, filled >= total else { return nil }
        isBusy = false
        return Int(buffer[9] - 48) * 100 + Int(buffer[10] - 48) * 10 + Int(buffer[11] - 48)
    }

    /// The last answer, head and body.
    var answer: String { String(decoding: buffer[..<filled], as: UTF8.self) }

    func close() {
        Glibc.close(descriptor)
    }

    /// Nanoseconds of a clock that only runs forward.
    static var now: Int64 { Int64(DispatchTime.now().uptimeNanoseconds) }

    // The length of an answer with its head, `nil` while the head is not complete.
    private static func length(of bytes: UnsafeRawBufferPointer) -> Int? {
        guard let end = place(of: "\r\n\r\n", in: bytes, ignoringCase: false) else { return nil }
        let head = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        guard var place = place(of: "\r\ncontent-length: ", in: head, ignoringCase: true) else { return end }
        var length = 0
        while place < head.count, head[place] >= 48, head[place] <= 57 {
            length = length * 10 + Int(head[place] - 48)
            place += 1
        }
        return end + length
    }

    // The place after a text that is given in lower case.
    private static func place(
        of text: StaticString, in bytes: UnsafeRawBufferPointer, ignoringCase: Bool
    ) -> Int? {
        let count = text.utf8CodeUnitCount
        let mask: UInt8 = ignoringCase ? 0x20 : 0
        guard bytes.count >= count else { return nil }
        for start in 0...bytes.count - count {
            var same = 0
            while same < count {
                let (byte, wanted) = (bytes[start + same], text.utf8Start[same])
                guard byte == wanted || byte | mask == wanted else { break }
                same += 1
            }
            if same == count { return start + count }
        }
        return nil
    }
}

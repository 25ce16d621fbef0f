import Glibc

/// Many clients of a server, on one thread that waits for all their sockets at once, so that they cost little.
struct Load {
    private var connections: [LoadConnection]
    private var sockets: [pollfd]

    /// Connects so many clients to a port.
    init(port: UInt16, clients: Int) throws {
        connections = try (0..<clients).map { _ in try LoadConnection(port: port) }
        sockets = connections.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    }

    /// Has every client send one request after the other, until time is up or there are no more requests.
    mutating func run(
        seconds: Double = .infinity, into figures: inout LoadFigures, _ next: () -> [UInt8]?
    ) throws {
        let start = LoadConnection.now
        let end = seconds.isFinite ? start + Int64(seconds * 1e9) : .max
        var busy = 0
        for place in connections.indices {
            guard let request = next() else { break }
            try connections[place].send(request)
            busy += 1
        }
        var last = start
        while busy > 0 {
            guard poll(&sockets, nfds_t(sockets.count), -1) > 0 else { throw BenchError.socket("poll", errno) }
            for place in sockets.indices where sockets[place].revents != 0 {
                guard let status = try connections[place].receive() else { continue }
                last = LoadConnection.now
                figures.add(status, took: last - connections[place].sentAt)
                if last < end, let request = next() {
                    try connections[place].send(request)
                } else {
                    busy -= 1
                }
            }
        }
        figures.add(seconds: Double(last - start) / 1e9)
    }

    /// The answer to one request.
    mutating func ask(_ request: [UInt8]) throws -> (status: Int, text: String) {
        try connections[0].send(request)
        while true {
            if let status = try connections[0].receive() { return (status, connections[0].answer) }
        }
    }

    func close() {
        for connection in connections { connection.close() }
    }
}

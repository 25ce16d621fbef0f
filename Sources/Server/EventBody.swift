import Hummingbird
import ServiceLifecycle

/// The body of a stream of events: what comes, and a sign of life where nothing does.
enum EventBody {
    /// How long nothing may be written before a comment is, so that a gone reader is noticed.
    static let silence = Duration.seconds(15)

    /// A body that ends with its stream, its reader, or the server.
    static func body(of stream: AsyncStream<[UInt8]>) -> ResponseBody {
        ResponseBody { writer in
            let (merged, sink) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingOldest(1000))
            let feeding = Task {
                for await bytes in stream {
                    // A reader that falls a thousand events behind is cut off; it comes back with Last-Event-ID.
                    if case .dropped = sink.yield(bytes) { break }
                }
                sink.finish()
            }
            let ticking = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: silence)
                    sink.yield(Array(": \n\n".utf8))
                }
            }
            defer {
                feeding.cancel()
                ticking.cancel()
            }
            // The first bytes tell the reader that it is heard.
            try await writer.write(ByteBuffer(string: ": \n\n"))
            for await bytes in merged.cancelOnGracefulShutdown() {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
    }
}

import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from.
struct RequestSource: InitializableFromSource {
    private let channel: any Channel

    /// The source of a request on a connection.
    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }

    /// Whether it comes from the machine itself, and not through a proxy on it.
    func isLocal(_ headers: HTTPFields) -> Bool {
        if headers.contains(.forwarded) || headers.contains(.forwardedFor) { return false }
        guard let address = channel.remoteAddress else { return false }
        guard let host = address.ipAddress else { return true }  // a socket in the file system
        return host.hasPrefix("127.") || host == "::1" || host.hasPrefix("::ffff:127.")
    }
}

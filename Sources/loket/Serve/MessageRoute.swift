import ArgumentParser
import Client
import Kernel
import Operations

/// How messages go out, as the start of a server names it.
enum MessageRoute: ExpressibleByArgument {
    /// As mails into a folder.
    case spool(String)
    /// As mails to a command.
    case sendmail(String)
    /// As events to an address.
    case webhook(String)
    /// Not at all: they wait.
    case none

    init?(argument: String) {
        if argument == "none" {
            self = .none
            return
        }
        guard let colon = argument.firstIndex(of: ":") else { return nil }
        let rest = String(argument[argument.index(after: colon)...])
        guard !rest.isEmpty else { return nil }
        switch argument[..<colon] {
        case "spool": self = .spool(rest)
        case "sendmail": self = .sendmail(rest)
        case "webhook" where rest.hasPrefix("http://") || rest.hasPrefix("https://"): self = .webhook(rest)
        default: return nil
        }
    }

    /// Why a route cannot be taken, in words.
    struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    /// What becomes of messages, in a sentence for the start.
    var words: String {
        switch self {
        case .spool(let folder): "messages are written into \(folder); nobody gets them"
        case .sendmail, .webhook: "messages go out"
        case .none: "messages wait: --messages says how they go out"
        }
    }

    /// The channel; `nil` where messages wait.
    func channel(source: String?, now: @escaping @Sendable () -> Instant) throws -> (any MessageChannel)? {
        switch self {
        case .spool(let folder):
            guard let channel = try? SpoolChannel(folder: folder) else {
                throw Trouble(description: "the folder \(folder) cannot be written to")
            }
            return channel
        case .sendmail(let command):
            guard let channel = SendmailChannel(command: command) else {
                throw Trouble(description: "there is no program `\(command.prefix { $0 != " " })`")
            }
            return channel
        case .webhook(let url):
            let post = EventPost(url: url)
            let secret = Surroundings.value("LOKET_WEBHOOK_SECRET").map { Array($0.utf8) }
            return WebhookChannel(source: source, secret: secret, now: now) { body, headers in
                switch await post.send(body, headers: headers) {
                case .status(let status, let wait): .status(status, retryAfter: wait)
                case .none(let because): .none(because: because)
                }
            }
        case .none: return nil
        }
    }
}

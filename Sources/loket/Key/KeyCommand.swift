import ArgumentParser
import Ledger

/// `loket key`: the master key, without which nothing sealed can be read.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The master key, without which nothing sealed can be read",
        subcommands: [Rotate.self, Backup.self])

    /// `loket key rotate`.
    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate", abstract: "Wrap every person's key under a new master key; the server is stopped",
            discussion: "Example: loket key rotate --database var/loket.db")

        @Option(help: "The database.")
        var database = "var/loket.db"

        @Option(help: "The master key (the database's path with .key).")
        var key: String?

        @Flag(help: "Write the answer as JSON.")
        var json = false

        func run() throws {
            try Failing.told {
                let count = try KeyRotation.rotate(LedgerFiles(database: database, key: key))
                if json {
                    Output.write(JSONText.object(["persons": String(count)]) + [0x0A])
                } else {
                    Output.say("\(count) persons are under a new master key; keep a copy of it elsewhere")
                }
            }
        }
    }

    /// `loket key backup`.
    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup", abstract: "Copy the master key, readable by its owner alone",
            discussion: "Example: loket key backup /media/safe/loket.key")

        @Argument(help: "Where to copy it.")
        var copy: String

        @Option(help: "The database.")
        var database = "var/loket.db"

        @Option(help: "The master key (the database's path with .key).")
        var key: String?

        @Flag(help: "Write the answer as JSON.")
        var json = false

        func run() throws {
            try Failing.told {
                try MasterKey.backUp(LedgerFiles(database: database, key: key).key, to: copy)
                if json {
                    Output.write(JSONText.object(["copy": copy]) + [0x0A])
                } else {
                    Output.say("the master key was copied to \(copy)")
                }
            }
        }
    }

    private enum Failing {
        static func told(_ body: () throws -> Void) throws {
            do {
                try body()
            } catch let error as LedgerError {
                Output.tell("loket: \(error)")
                throw ExitCode(1)
            }
        }
    }
}

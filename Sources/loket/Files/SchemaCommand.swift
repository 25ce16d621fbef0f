import ArgumentParser
import Blueprint
import Shapes

/// `loket schema`: JSON Schema of the files that people write.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Write the JSON Schema (draft-07) of centre files, histories or module manifests",
        discussion: """
            Editors complete and check against it: # yaml-language-server: $schema=centre.schema.json
            Example: loket schema centre > centre.schema.json
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case centre
        case history
        case module
    }

    @Argument(help: "centre (also profiles and national.yaml), history or module.")
    var kind: Kind

    @Flag(help: "Accepted for the sake of scripts: the schema is JSON in any case.")
    var json = false

    func run() {
        let (schema, title) =
            switch kind {
            case .centre: (Layer.shape.schema, "a centre file of Loket, a profile, or national.yaml")
            case .history:
                (HistoryFile.shape.schema, "figures of a centre that were recorded before Loket counted")
            case .module: (ModuleManifest.schema, "the manifest of a service module of Loket")
            }
        var writer = SchemaWriter(.draft07)
        var body = JSONWriter()
        writer.write(schema, to: &body)
        var json = JSONWriter(capacity: 1 << 15)
        json.object { json in
            json.member("$schema", "http://json-schema.org/draft-07/schema#")
            json.member("title", title)
            json.key("allOf")
            json.array { json in
                json.element()
                json.raw(body.bytes)
            }
            json.key("definitions")
            json.object { writer.writeDefinitions(to: &$0) }
        }
        Output.write(json.bytes + [0x0A])
    }
}

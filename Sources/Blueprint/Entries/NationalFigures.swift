package import Diagnostics
import Rules
package import ServiceKit
import Shapes

/// The dated lists and tables of national.yaml, for modules that are tried without a centre.
package struct NationalFigures: Sendable {
    private let lists: [Dated<NamedList>]
    private let tables: [Dated<AmountTable>]

    /// None at all.
    package init() {
        lists = []
        tables = []
    }

    /// Those of a file; what cannot be read is left out, since `loket check` tells of it.
    package init(_ source: SourceFile) {
        var ignored: [Diagnostic] = []
        let file = LayerFile.read(source.name, source, &ignored)
        lists = file?.layer.common.lists ?? []
        tables = file?.layer.common.tables ?? []
    }

    /// The members of each list on a day.
    package func lists(on day: Day) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for list in lists where list.validity.period.contains(day) {
            found[list.name] = Set(list.members.map(\.value))
        }
        return found
    }

    /// The amounts of each table on a day, in cents by group.
    package func tables(on day: Day) -> [String: [String: Int]] {
        var found: [String: [String: Int]] = [:]
        for table in tables where table.validity.period.contains(day) { found[table.name] = table.value.cents }
        return found
    }
}

/// One row of an answer; columns are read by index (from 0, fastest) or by name, and a wrong type throws.
package struct Row: Hashable, Sendable {
    /// The values from left to right.
    package let values: [SQLValue]
    /// The columns' names from left to right, shared by the rows of one answer.
    package let columns: [String]

    /// A row whose names and values run side by side.
    package init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value at an index; throws `LedgerError.column` where there is none.
    package func value(_ index: Int) throws -> SQLValue {
        guard values.indices.contains(index) else { throw LedgerError.column("\(index)") }
        return values[index]
    }

    /// The value under a name; throws `LedgerError.column` where there is none.
    package func value(_ name: String) throws -> SQLValue {
        guard let index = columns.firstIndex(of: name) else { throw LedgerError.column(name) }
        return values[index]
    }

    /// The integer at an index.
    package func integer(_ index: Int) throws -> Int64 {
        guard case .integer(let value) = try value(index) else { throw LedgerError.column("\(index)") }
        return value
    }

    /// The integer under a name.
    package func integer(_ name: String) throws -> Int64 {
        guard case .integer(let value) = try value(name) else { throw LedgerError.column(name) }
        return value
    }

    /// The integer at an index as `Int`.
    package func int(_ index: Int) throws -> Int {
        Int(try integer(index))
    }

    /// The integer under a name as `Int`.
    package func int(_ name: String) throws -> Int {
        Int(try integer(name))
    }

    /// The text at an index.
    package func text(_ index: Int) throws -> String {
        guard case .text(let value) = try value(index) else { throw LedgerError.column("\(index)") }
        return value
    }

    /// The text under a name.
    package func text(_ name: String) throws -> String {
        guard case .text(let value) = try value(name) else { throw LedgerError.column(name) }
        return value
    }

    /// The bytes at an index.
    package func blob(_ index: Int) throws -> [UInt8] {
        guard case .blob(let value) = try value(index) else { throw LedgerError.column("\(index)") }
        return value
    }

    /// The bytes under a name.
    package func blob(_ name: String) throws -> [UInt8] {
        guard case .blob(let value) = try value(name) else { throw LedgerError.column(name) }
        return value
    }

    /// Whether the column at an index holds no value; read it so before an optional column.
    package func isNull(_ index: Int) throws -> Bool {
        try value(index) == .null
    }

    /// Whether the column under a name holds no value.
    package func isNull(_ name: String) throws -> Bool {
        try value(name) == .null
    }

    /// The integer at an index, `nil` where it holds no value.
    package func optionalInteger(_ index: Int) throws -> Int64? {
        try isNull(index) ? nil : integer(index)
    }

    /// The integer under a name, `nil` where it holds no value.
    package func optionalInteger(_ name: String) throws -> Int64? {
        try isNull(name) ? nil : integer(name)
    }

    /// The text at an index, `nil` where it holds no value.
    package func optionalText(_ index: Int) throws -> String? {
        try isNull(index) ? nil : text(index)
    }

    /// The text under a name, `nil` where it holds no value.
    package func optionalText(_ name: String) throws -> String? {
        try isNull(name) ? nil : text(name)
    }

    /// The bytes at an index, `nil` where it holds no value.
    package func optionalBlob(_ index: Int) throws -> [UInt8]? {
        try isNull(index) ? nil : blob(index)
    }

    /// The bytes under a name, `nil` where it holds no value.
    package func optionalBlob(_ name: String) throws -> [UInt8]? {
        try isNull(name) ? nil : blob(name)
    }
}

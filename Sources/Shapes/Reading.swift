public import Diagnostics

/// One pass of shapes over a tree: it collects every finding and knows the path to the value being read.
public struct Reading: Sendable {
    enum Step: Sendable {
        case key(String)
        case index(Int)
    }

    /// What was found so far, in the order of reading.
    public private(set) var diagnostics: [Diagnostic] = []
    var path: [Step] = []
    // Whether what cannot be read is left out, so that the rest can be checked as well.
    let keepsGoing: Bool

    /// A pass that has found nothing yet; one that keeps going leaves out what it cannot read, after reporting it.
    public init(keepsGoing: Bool = false) {
        self.keepsGoing = keepsGoing
        path.reserveCapacity(8)
    }

    /// Reports something about a node, at its range or at the pointer of the value being read.
    public mutating func report(
        _ code: String, at node: Node, _ message: String, fix: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        report(code, at: node.range, message, fix: fix, notes: notes)
    }

    /// Reports something at a range, or at the pointer of the value being read where there is no file.
    public mutating func report(
        _ code: String, at range: SourceRange?, _ message: String, fix: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        guard !isFull else { return }
        let place = range.map(Place.file) ?? .pointer(pointer)
        diagnostics.append(Diagnostic(code, at: place, message, fix: fix, notes: notes))
    }

    /// Whether so much was found that more would help nobody: the rest is told when this is mended.
    public var isFull: Bool { diagnostics.count >= 200 }

    /// Adds a finished diagnostic.
    public mutating func report(_ diagnostic: Diagnostic) {
        guard !isFull else { return }
        diagnostics.append(diagnostic)
    }

    /// Goes down to a key while `body` runs, so that what it reports has the right pointer.
    public mutating func at<Answer>(_ key: String, _ body: (inout Reading) -> Answer) -> Answer {
        path.append(.key(key))
        defer { path.removeLast() }
        return body(&self)
    }

    /// Goes down to an element while `body` runs.
    public mutating func at<Answer>(_ index: Int, _ body: (inout Reading) -> Answer) -> Answer {
        path.append(.index(index))
        defer { path.removeLast() }
        return body(&self)
    }

    /// Goes down to a key until ``goUp()``: for shapes, to which a closure's type costs more than a field's reading.
    mutating func goDown(_ key: String) {
        path.append(.key(key))
    }

    /// Goes down to an element until ``goUp()``.
    mutating func goDown(_ index: Int) {
        path.append(.index(index))
    }

    /// Goes back up to the value around.
    mutating func goUp() {
        path.removeLast()
    }

    /// The JSON pointer (RFC 6901) of the value being read.
    public var pointer: String {
        path.reduce(into: "") { pointer, step in
            switch step {
            case .key(let key):
                pointer += "/"
                for character in key {
                    switch character {
                    case "~": pointer += "~0"
                    case "/": pointer += "~1"
                    default: pointer.append(character)
                    }
                }
            case .index(let index): pointer += "/\(index)"
            }
        }
    }

    /// Where a node stands, for a note about it.
    public func place(of node: Node) -> Place {
        node.range.map(Place.file) ?? .pointer(pointer)
    }
}

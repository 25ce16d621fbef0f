import Diagnostics

extension Reading {
    /// Reports that a value is of another kind than expected, unless it was reported already.
    public mutating func mismatch<Value>(_ node: Node, expected: String) -> Value? {
        switch node.content {
        case .broken: break
        case .scalar(_, .null) where node.range != nil:
            report("missing-value", at: node, "a value is missing here; \(expected) is expected")
        default:
            report("wrong-type", at: node, "this is \(node.kind); \(expected) is expected")
        }
        return nil
    }

    /// Reports something about a node and gives nothing.
    public mutating func fail<Value>(_ code: String, _ node: Node, _ message: String, fix: String? = nil) -> Value? {
        report(code, at: node, message, fix: fix)
        return nil
    }
}

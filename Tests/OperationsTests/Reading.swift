import Operations
import Shapes

/// Reads a problem as a client does.
func refusal(_ text: String) -> Refusal? {
    guard let tree = try? JSONReader.read(Array(text.utf8)) else { return nil }
    var reading = Reading()
    return Refusal.shape.read(tree, &reading)
}

import Foundation

/// The checkout that these tests belong to.
enum Repository {
    /// Its top folder.
    static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
}

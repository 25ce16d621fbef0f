import Crypto
import Foundation

/// The installation's own secret and what is derived from it by HKDF-SHA256: the keys for lookups, operation texts and
/// signed heads.
///
/// The master key wraps it like a person's key, so that a new master key changes none of them.
struct RootKeys: Sendable {
    /// The keyed hash of nothing yet; a copy goes on from here, without taking the key in once more.
    let lookup: HMAC<SHA256>
    let texts: SymmetricKey
    let signing: Curve25519.Signing.PrivateKey

    /// Derives the keys from the secret.
    init(secret: SymmetricKey) throws {
        func derived(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array("loket.\(use).1".utf8), outputByteCount: 32)
        }
        lookup = HMAC<SHA256>(key: derived("lookup"))
        texts = derived("texts")
        signing = try Curve25519.Signing.PrivateKey(
            rawRepresentation: derived("signing").withUnsafeBytes { Data($0) })
    }
}

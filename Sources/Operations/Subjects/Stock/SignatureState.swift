/// Whether a second officer stands for what one did.
package enum SignatureState: String, CaseIterable, Sendable {
    /// One is enough.
    case notNeeded = "not-needed"
    /// A second officer has still to sign.
    case unsigned
    /// A second officer signed.
    case signed
}

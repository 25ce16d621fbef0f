/// What a terminal can show.
package struct Looks: Hashable, Sendable {
    /// Whether colours are used.
    package var isColoured: Bool
    /// Whether only ASCII is written.
    package var isASCII: Bool

    /// What a terminal can show.
    package init(isColoured: Bool = true, isASCII: Bool = false) {
        self.isColoured = isColoured
        self.isASCII = isASCII
    }

    /// What the environment asks for: no colour with `NO_COLOR` or `CLICOLOR=0`, ASCII outside a UTF-8 locale.
    package init(environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        let name = locale.lowercased()
        isASCII = !(name.contains("utf-8") || name.contains("utf8"))
        let refusesColour = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        isColoured = !refusesColour && environment("CLICOLOR") != "0"
    }

    /// A sign beyond ASCII, or what stands for it.
    func sign(_ sign: String, _ ascii: String) -> String { isASCII ? ascii : sign }
}

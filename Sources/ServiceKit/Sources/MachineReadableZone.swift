/// The machine-readable zone of a card (TD1, three lines of 30) or passport (TD3, two lines of 44), read and checked.
///
/// Layout and check digits are those of ICAO Doc 9303, parts 3 to 5. A zone tells of a person: it is read, compared and
/// forgotten, never kept.
public struct MachineReadableZone: Hashable, Sendable {
    /// The layouts that are read.
    public enum Format: String, Hashable, Sendable {
        /// A card: three lines of thirty characters.
        case td1 = "TD1"
        /// A passport: two lines of forty-four characters.
        case td3 = "TD3"

        /// How many lines it has.
        public var lines: Int { self == .td1 ? 3 : 2 }
        /// How many characters a line has.
        public var width: Int { self == .td1 ? 30 : 44 }
    }

    /// What the document says of its holder's sex.
    public enum Sex: String, Hashable, Sendable {
        /// `F`.
        case female = "F"
        /// `M`.
        case male = "M"
        /// A filler: not said.
        case unspecified = "<"
    }

    /// The layout.
    public let format: Format
    /// The kind of document without fillers, `P`, `I` or `IR`.
    public let documentCode: String
    /// The state or organisation that gave it out, as the zone spells it without fillers: `NLD`, `D`.
    public let issuer: String
    /// The document's number without fillers; on a card it may be longer than nine characters.
    public let documentNumber: String
    /// The birth date; parts of it may be unknown.
    public let birth: ZoneDate
    /// What it says of the sex.
    public let sex: Sex
    /// The day it expires; every part is unknown where the document has none.
    public let expiry: ZoneDate
    /// The nationality as the zone spells it without fillers: `IND`, `D`.
    public let nationalityCode: String
    /// Surnames in capitals, with single spaces.
    public let surnames: String
    /// Given names in capitals, with single spaces; empty where the holder has one name.
    public let givenNames: String
    /// What the state put into its own fields, without outer fillers: on a passport often a personal number.
    public let optional: [String]

    /// The nationality; `nil` for codes that stand for no state, such as those of refugees and of specimens.
    public var nationality: Nationality? { Nationality(zone: nationalityCode) }

    /// The birth day as it is meant on a day: the latest one that does not lie after it.
    public func birthDate(on day: Day) -> Day? { birth.birth(on: day) }

    /// The day of expiry as it is meant on a day: the nearest one.
    public func expiryDate(on day: Day) -> Day? { expiry.expiry(on: day) }

    /// Reads a zone whose lines stand one below the other, or one after the other with or without spaces between.
    ///
    /// The findings name the field, the line and position of each character, what was read and what a check digit should
    /// be; the zone itself is not repeated.
    public init(_ text: String) throws(Findings) {
        var reader = ZoneReader(text)
        self = try reader.zone()
    }

    init(
        format: Format, documentCode: String, issuer: String, documentNumber: String, birth: ZoneDate, sex: Sex,
        expiry: ZoneDate, nationalityCode: String, surnames: String, givenNames: String, optional: [String]
    ) {
        self.format = format
        self.documentCode = documentCode
        self.issuer = issuer
        self.documentNumber = documentNumber
        self.birth = birth
        self.sex = sex
        self.expiry = expiry
        self.nationalityCode = nationalityCode
        self.surnames = surnames
        self.givenNames = givenNames
        self.optional = optional
    }
}

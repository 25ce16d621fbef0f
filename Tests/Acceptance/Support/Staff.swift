import Foundation
import Testing

/// Those who work around a centre, each with a token of their own: its three partners, registrars and an employer.
struct Staff: Sendable {
    /// An officer of the expat centre.
    let expatCentre: String
    /// An officer of the municipality's front office.
    let municipality: String
    /// An officer of the IND.
    let ind: String
    /// Another officer of the IND.
    let second: String
    /// Registrars by their municipality.
    let registrars: [String: String]
    /// An employer's HR officer.
    let sponsor: String

    /// Registers the employer, recognised from 2019 on, and issues all tokens.
    init(
        at server: LoketProcess, centre: String = "maastricht", registrars codes: [String] = ["GM0938"],
        sponsor name: String = "acme"
    ) async throws {
        let added = try await server.call(
            "POST", "/sponsors",
            body: #"{"sponsor":"\#(name)","name":"Acme Chips B.V.","recognition":[{"from":"2019-05-01"}]}"#,
            bearer: Stage.token, key: UUID().uuidString)
        try #require(added.status == 201, "\(added.text)")
        func token(_ grant: String) async throws -> String {
            let issued = try await server.call(
                "POST", "/tokens", body: #"{"grants":[{\#(grant)}]}"#, bearer: Stage.token, key: UUID().uuidString)
            return try #require(issued["secret"], "\(issued.text)")
        }
        func officer(_ partner: String) async throws -> String {
            try await token(#""role":"officer","partner":"\#(partner)","centre":"\#(centre)""#)
        }
        expatCentre = try await officer("expat-centre")
        municipality = try await officer("municipality")
        ind = try await officer("ind")
        second = try await officer("ind")
        var tokens: [String: String] = [:]
        for code in codes { tokens[code] = try await token(#""role":"registrar","municipality":"\#(code)""#) }
        registrars = tokens
        sponsor = try await token(#""role":"sponsor","sponsor":"\#(name)""#)
    }

    /// The token of whoever does a step: a partner's officer, the home municipality's registrar, or the employer.
    func token(for role: String, of municipality: String?) -> String? {
        switch role {
        case "expat-centre": expatCentre
        case "municipality": self.municipality
        case "ind": ind
        case "registrar": municipality.flatMap { registrars[$0] }
        case "sponsor": sponsor
        default: nil
        }
    }
}

extension LoketProcess {
    /// A new token of a partner's officer at a centre.
    func officer(_ partner: String, at centre: String) async throws -> String {
        let issued = try await call(
            "POST", "/tokens",
            body: #"{"grants":[{"role":"officer","partner":"\#(partner)","centre":"\#(centre)"}]}"#,
            bearer: Stage.token,
            key: UUID().uuidString)
        return try #require(issued["secret"], "\(issued.text)")
    }

    /// Sets the exercise's clock.
    func setClock(_ now: String) async throws {
        let answer = try await call("POST", "/exercise/clock", body: #"{"now":"\#(now)"}"#, bearer: Stage.token)
        guard answer.status == 200 else { throw Fault("the clock cannot be set to \(now): \(answer.text)") }
    }
}

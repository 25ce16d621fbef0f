import HTTPTypes
import Hummingbird
import Operations
import ServiceLifecycle

/// Turns answers into responses, with the header fields that every response carries.
struct AnswerDress: Sendable {
    private let common: HTTPFields = [
        .apiVersion: API.version,
        .cacheControl: "no-store",
        .securityPolicy: "frame-ancestors 'none'",
        .strictTransportSecurity: "max-age=31536000",
        .xContentTypeOptions: "nosniff",
        .frameOptions: "DENY",
    ]

    /// The response to an answer; what is open may be read from any web page.
    func response(_ answer: RawAnswer, isOpen: Bool, isHead: Bool) -> Response {
        var fields = common
        if isOpen { fields[.accessControlAllowOrigin] = "*" }
        if let type = answer.contentType { fields[.contentType] = AnswerDress.withCharset(type) }
        if let tag = answer.tag { fields[.eTag] = "\"\(tag)\"" }
        if !answer.allow.isEmpty { fields[.allow] = answer.allow.joined(separator: ", ") }
        if let seconds = answer.retryAfter { fields[.retryAfter] = String(seconds) }
        if answer.problem == .unauthorized { fields[.wwwAuthenticate] = "Bearer" }
        let status = HTTPResponse.Status(code: answer.status)
        let response: Response
        switch answer.body {
        case .none: response = Response(status: status, headers: fields)
        case .bytes(let bytes):
            response = Response(
                status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream(let stream):
            response = Response(status: status, headers: fields, body: EventBody.body(of: stream))
        }
        return isHead ? response.createHeadResponse() : response
    }

    /// What a browser is told that asks before it reads an open resource from another site.
    func preflight(_ allow: [String]) -> Response {
        var fields = common
        fields[.accessControlAllowOrigin] = "*"
        fields[.accessControlAllowMethods] = allow.joined(separator: ", ")
        fields[.allow] = allow.joined(separator: ", ")
        return Response(status: .noContent, headers: fields)
    }

    private static func withCharset(_ type: String) -> String {
        type.hasPrefix("text/") ? type + "; charset=utf-8" : type
    }
}

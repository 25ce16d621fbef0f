import Shapes

extension API {
    /// `GET /health`.
    package static let health = Operation<Nothing, Health>(
        "health", .get, "/health", .installation, for: .open, input: Nothing.record, answer: .json(Health.shape),
        "Whether the installation works")

    /// `GET /metrics`.
    package static let metrics = Operation<Nothing, [UInt8]>(
        "metrics", .get, "/metrics", .installation, for: .localOrToken, input: Nothing.record,
        answer: .text(MediaType.metrics), "Figures for operators",
        description: "The text format of Prometheus; from the machine itself, or with a token.")

    /// `GET /openapi.json`.
    package static let openAPI = Operation<Nothing, [UInt8]>(
        "openapi", .get, "/openapi.json", .installation, for: .open, input: Nothing.record, answer: .document,
        "This description")

    /// `POST /exercise/clock`.
    package static let setClock = Operation<ClockSetting, ClockSetting>(
        "set-clock", .post, "/exercise/clock", .installation, for: .localOrToken, input: ClockSetting.record,
        answer: .json(ClockSetting.shape), refusals: [.conflict, .notAllowed], "Set the clock of an exercise",
        description: "It runs on from there. Never in production (403), and never back behind what is recorded (409).",
        example: #"{"now":"2021-03-09T08:00:00Z"}"#)
}

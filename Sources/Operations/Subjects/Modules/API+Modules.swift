import Shapes

extension API {
    /// `GET /modules`.
    package static let listModules = Operation<Nothing, ModuleList>(
        "list-modules", .get, "/modules", .modules, for: .open, input: Nothing.record,
        answer: .json(ModuleList.shape), "The service modules in force")

    /// `GET /modules/{module}`.
    package static let showModule = Operation<ModuleNamed, ModuleShown>(
        "show-module", .get, "/modules/{module}", .modules, for: .open, input: ModuleNamed.record,
        answer: .json(ModuleShown.shape), "A service module",
        description: "What it asks, what it may say, and its decision tables with their periods and sources.")

    /// `POST /centres/{centre}/services/{service}/_assess`.
    package static let assess = Operation<AssessmentAsked, Assessment>(
        "assess", .post, "/centres/{centre}/services/{service}/_assess", .modules, for: .open,
        input: AssessmentAsked.record, answer: .json(Assessment.shape),
        "What a service means for one person",
        description: """
            Any fact may be given. A decision that needs more says what to ask. Nothing is recorded.
            """,
        example: #"{"on":"2021-03-09","facts":{"age":34,"nationalities":["IN"]}}"#)
}

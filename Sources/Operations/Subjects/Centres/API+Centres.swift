import Shapes

extension API {
    /// `GET /centres`.
    package static let listCentres = Operation<Nothing, CentreList>(
        "list-centres", .get, "/centres", .centres, for: .open, input: Nothing.record,
        answer: .json(CentreList.shape), "The centres of this installation")

    /// `GET /centres/{centre}`.
    package static let showCentre = Operation<CentreNamed, CentreShown>(
        "show-centre", .get, "/centres/{centre}", .centres, for: .open, input: CentreNamed.record,
        answer: .json(CentreShown.shape), "A centre as it is on a day")

    /// `GET /centres/{centre}/services`.
    package static let listServices = Operation<CentreNamed, ServiceList>(
        "list-services", .get, "/centres/{centre}/services", .centres, for: .open, input: CentreNamed.record,
        answer: .json(ServiceList.shape), "What a centre gives on a day",
        description: "A service that cannot be booked that day says why.")
}

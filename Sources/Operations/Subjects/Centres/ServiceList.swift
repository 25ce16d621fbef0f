package import ServiceKit
package import Shapes

/// What a centre gives on a day.
package struct ServiceList: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The day.
    package let on: Day
    /// The services.
    package let services: [ServiceLine]
    /// The bundles.
    package let bundles: [BundleLine]

    /// Services and bundles of a centre.
    package init(centre: String, on: Day, services: [ServiceLine], bundles: [BundleLine]) {
        self.centre = centre
        self.on = on
        self.services = services
        self.bundles = bundles
    }

    /// The shape of the list.
    package static let shape = Shape<ServiceList>.record(
        "ServiceList", "what a centre gives on a day",
        { ServiceList(centre: $0, on: $1, services: $2, bundles: $3) },
        Field("centre", .name, "the centre", \.centre), Field("on", .date, "the day", \.on),
        Field("services", ServiceLine.shape.list(), "the services", \.services),
        Field("bundles", BundleLine.shape.list(), "the bundles", \.bundles))
}

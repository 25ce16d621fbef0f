// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "ServiceKit",
    products: [
        .library(name: "ServiceKit", type: .dynamic, targets: ["ServiceKit"]),
        .plugin(name: "KitStamp", targets: ["KitStamp"]),
    ],
    targets: [
        .target(
            name: "ServiceKit", path: "Sources",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ]),
        .plugin(name: "KitStamp", capability: .buildTool(), path: "Plugins/KitStamp"),
    ],
    swiftLanguageModes: [.v6]
)

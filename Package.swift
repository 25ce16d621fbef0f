// swift-tools-version: 6.2

import PackageDescription

/// What every target is built with.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The kit that modules are written against: one dynamic library, so that program and modules share its types.
let kit = Target.Dependency.product(name: "ServiceKit", package: "ServiceKit")

/// Writes the stamp of the kit into what is built against it, so that a module of another kit is refused, not run.
func kitStamp() -> Target.PluginUsage {
    .plugin(name: "KitStamp", package: "ServiceKit")
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

/// A library target in `Sources/`; it may import what stands above it in this file, never what stands below.
func part(_ name: String, _ dependencies: Target.Dependency..., plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

/// A part whose generic code a release build specialises where it is used: what it offers is `public`, for of `package`
/// the compiler specialises nothing in another part.
func specialised(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .target(
        name: name, dependencies: dependencies,
        swiftSettings: settings + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))])
}

/// A service module in `Plugins/`: it sees the kit alone.
func module(_ name: String) -> Target {
    .target(
        name: name, dependencies: [kit], path: "Plugins/\(name)", exclude: ["module.yaml"], swiftSettings: settings,
        plugins: [kitStamp()])
}

/// A module's library, `libNAME.so`, which the program loads while it runs and nothing links.
func library(_ name: String) -> Product {
    .library(name: name, type: .dynamic, targets: [name])
}

/// Tests in a folder of `Tests/`, with what they import.
func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: settings)
}

let package = Package(
    name: "loket",
    products: [
        .executable(name: "loket", targets: ["loket"]),
        library("Biometrics"),
        library("ResidenceDocument"),
        library("ResidenceSticker"),
        library("ReturnVisa"),
    ],
    dependencies: [
        .package(path: "Sources/ServiceKit"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        specialised("Diagnostics"),
        specialised("Shapes", "CYAML", "Diagnostics"),
        part("Calendars", kit),
        part("Rules", "Diagnostics", "Shapes", kit),
        part("Blueprint", "Calendars", "Diagnostics", "Rules", "Shapes", kit),
        part("Modules", "Blueprint", "Diagnostics", "Rules", "Shapes", crypto, kit, plugins: [kitStamp()]),
        part("Timetable", "Calendars", kit),
        part(
            "Ledger", .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"), crypto, kit, logging, metrics),
        part("Operations", "Diagnostics", "Shapes", kit),
        part(
            "Kernel", "Blueprint", "Calendars", "Diagnostics", "Ledger", "Modules", "Operations", "Rules", "Shapes",
            "Timetable", .product(name: "Collections", package: "swift-collections"),
            .product(name: "Mustache", package: "swift-mustache"),
            .product(name: "HashTreeCollections", package: "swift-collections"), crypto, kit, logging, metrics),
        part(
            "Server", "Diagnostics", "Kernel", "Operations", "Shapes",
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"), httpTypes, lifecycle, logging, metrics,
            nio),
        part(
            "Client", "Diagnostics", "Operations", "Shapes",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"), nio),
        part("Console", "Calendars", "Client", "Operations", "Shapes", kit),
        .executableTarget(
            name: "loket",
            dependencies: [
                "Blueprint", "Calendars", "Client", "Console", "Diagnostics", "Kernel", "Ledger", "Modules",
                "Operations", "Rules",
                "Server", "Shapes", "Timetable", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                kit, lifecycle, logging, metrics,
            ],
            swiftSettings: settings,
            // Where an installed program finds the kit and the Swift runtime: PREFIX/lib/loket.
            linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib/loket"])]),

        module("Biometrics"),
        module("ResidenceDocument"),
        module("ResidenceSticker"),
        module("ReturnVisa"),

        tests("ArchitectureTests"),
        tests("ServiceKitTests", kit),
        tests("DiagnosticsTests", "Diagnostics"),
        tests("ShapesTests", "Diagnostics", "Shapes"),
        tests("CalendarsTests", "Calendars", kit),
        tests("RulesTests", "Diagnostics", "Rules", "Shapes", kit),
        tests("BlueprintTests", "Blueprint", "Calendars", "Diagnostics", "Rules", "Shapes", kit),
        tests("ModulesTests", "Blueprint", "Diagnostics", "Modules", "Rules", "Shapes", kit),
        tests("TimetableTests", "Calendars", "Timetable", kit),
        tests("LedgerTests", "Ledger"),
        tests("OperationsTests", "Diagnostics", "Operations", "Shapes"),
        tests(
            "KernelTests", "Blueprint", "Calendars", "Diagnostics", "Kernel", "Ledger", "Modules", "Operations",
            "Rules", "Shapes", "Timetable", kit),
        tests("ServerTests", "Client", "Diagnostics", "Kernel", "Operations", "Server", "Shapes", logging),
        tests("ClientTests", "Client", "Diagnostics", "Operations", "Shapes"),
        tests("ConsoleTests", "Client", "Console", "Operations", "Shapes", kit),
        tests("Acceptance", "Client", "Diagnostics", "Operations", "Shapes"),
        .executableTarget(
            name: "StatementList", dependencies: ["Kernel", "Ledger"], path: "Tests/Conformance/Statements",
            swiftSettings: settings),
        .executableTarget(
            name: "LegalTerms", dependencies: ["Calendars", kit], path: "Tests/Conformance/Terms",
            swiftSettings: settings),
        .executableTarget(
            name: "LoketBenchmarks",
            dependencies: [
                "Blueprint", "Calendars", "Client", "Diagnostics", "Kernel", "Ledger", "Modules", "Operations", "Rules",
                "Server", "Shapes", "Timetable", kit, logging,
            ],
            path: "Tests/Benchmarks", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

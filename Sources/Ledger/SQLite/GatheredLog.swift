import GRDBSQLite

/// The way to files by which SQLite writes its write-ahead log in large pieces.
///
/// SQLite writes every changed page in two calls, one for 24 bytes and one for the page: hundreds a commit, each behind
/// the one before. Here they are gathered, and given to the system before anything else is done with the log: before it
/// is synced, read, measured or cut. Nobody else misses them: with `synchronous=FULL` SQLite tells other connections of a
/// commit's pages after its sync. All else is SQLite's own way.
///
/// Threads may share it, unchecked: its pointers are set once, before any connection, and only read since; what is kept of
/// a log is its connection's, which one thread uses at a time.
struct GatheredLog: @unchecked Sendable {
    /// Makes it the way of all connections that are opened from then on; `false` where SQLite does not take it.
    ///
    /// Each that writes must have `synchronous=FULL`, and read it back.
    static let isInstalled = shared.map { sqlite3_vfs_register($0.vfs, 1) == SQLITE_OK } ?? false

    private static let shared = GatheredLog()
    private static let name: StaticString = "loket"

    private typealias File = UnsafeMutablePointer<sqlite3_file>
    private typealias Writing = @convention(c) (File?, UnsafeRawPointer?, Int32, Int64) -> Int32

    private static let gathering: Writing = {
        GatheredLog.write($0, UnsafeRawBufferPointer(start: $1, count: Int($2)), $3)
    }

    // What is kept of a log while it is open, behind what SQLite itself keeps.
    private struct Kept: ~Copyable {
        let own: UnsafePointer<sqlite3_io_methods>
        let methods: UnsafeMutablePointer<sqlite3_io_methods>
        var writes = GatheredWrites()
    }

    private let own: UnsafeMutablePointer<sqlite3_vfs>
    private let vfs: UnsafeMutablePointer<sqlite3_vfs>
    private let place: Int

    // Neither is ever given back: connections use them until the process ends.
    private init?() {
        guard let own = sqlite3_vfs_find(nil) else { return nil }
        let alignment = MemoryLayout<Kept>.alignment
        self.own = own
        place = (Int(own.pointee.szOsFile) + alignment - 1) / alignment * alignment
        vfs = .allocate(capacity: 1)
        vfs.initialize(to: own.pointee)
        vfs.pointee.zName = UnsafeRawPointer(Self.name.utf8Start).assumingMemoryBound(to: CChar.self)
        vfs.pointee.szOsFile = Int32(place + MemoryLayout<Kept>.stride)
        vfs.pointee.xOpen = { GatheredLog.shared?.open($1, $2, $3, $4) ?? SQLITE_CANTOPEN }
    }

    /// Forgets what a transaction that was taken back has left: by now the log may be another process's to write.
    static func drop(of connection: OpaquePointer) {
        var log: File?
        let code = sqlite3_file_control(connection, nil, SQLITE_FCNTL_JOURNAL_POINTER, &log)
        guard code == SQLITE_OK, let log, let shared, shared.isGathered(log) else { return }
        shared.kept(of: log).pointee.writes.drop()
    }

    private func open(
        _ path: UnsafePointer<CChar>?, _ file: File?, _ flags: Int32, _ found: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        let code = own.pointee.xOpen(own, path, file, flags, found)
        guard code == SQLITE_OK, flags & SQLITE_OPEN_WAL != 0, let file, let own = file.pointee.pMethods,
            // Else SQLite writes on behind a commit's sync, and tells of it.
            own.pointee.xDeviceCharacteristics(file) & SQLITE_IOCAP_POWERSAFE_OVERWRITE != 0
        else { return code }
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: own.pointee)
        methods.pointee.xWrite = Self.gathering
        methods.pointee.xRead = { file, bytes, count, place in
            GatheredLog.after(file) { $0.pointee.xRead(file, bytes, count, place) }
        }
        methods.pointee.xTruncate = { file, size in GatheredLog.after(file) { $0.pointee.xTruncate(file, size) } }
        methods.pointee.xSync = { file, flags in GatheredLog.after(file) { $0.pointee.xSync(file, flags) } }
        methods.pointee.xFileSize = { file, size in GatheredLog.after(file) { $0.pointee.xFileSize(file, size) } }
        methods.pointee.xClose = { GatheredLog.close($0) }
        kept(of: file).initialize(to: Kept(own: own, methods: methods))
        file.pointee.pMethods = UnsafePointer(methods)
        return code
    }

    private func isGathered(_ file: File) -> Bool {
        guard let write = file.pointee.pMethods?.pointee.xWrite else { return false }
        return unsafeBitCast(write, to: Int.self) == unsafeBitCast(Self.gathering, to: Int.self)
    }

    private func kept(of file: File) -> UnsafeMutablePointer<Kept> {
        (UnsafeMutableRawPointer(file) + place).assumingMemoryBound(to: Kept.self)
    }

    private static func write(_ file: File?, _ bytes: UnsafeRawBufferPointer, _ place: Int64) -> Int32 {
        guard let file, let kept = shared?.kept(of: file) else { return SQLITE_MISUSE }
        if kept.pointee.writes.add(bytes, at: place) { return SQLITE_OK }
        return after(file) { own in
            if kept.pointee.writes.add(bytes, at: place) { return SQLITE_OK }
            return own.pointee.xWrite(file, bytes.baseAddress, Int32(bytes.count), place)
        }
    }

    // Does something once what was gathered is written; where that fails, the answer is that failure.
    private static func after(_ file: File?, _ act: (UnsafePointer<sqlite3_io_methods>) -> Int32) -> Int32 {
        guard let file, let kept = shared?.kept(of: file) else { return SQLITE_MISUSE }
        let own = kept.pointee.own
        var code = SQLITE_OK
        let isWritten = kept.pointee.writes.hand { bytes, place in
            code = own.pointee.xWrite(file, bytes.baseAddress, Int32(bytes.count), place)
            return code == SQLITE_OK
        }
        return isWritten ? act(own) : code
    }

    private static func close(_ file: File?) -> Int32 {
        guard let file, let kept = shared?.kept(of: file) else { return SQLITE_MISUSE }
        // What was not synced belongs to no commit.
        let (own, methods) = (kept.pointee.own, kept.pointee.methods)
        kept.deinitialize(count: 1)
        methods.deallocate()
        file.pointee.pMethods = own
        return own.pointee.xClose(file)
    }
}

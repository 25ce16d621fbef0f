#!/bin/sh
# Writes a Swift file that exports `loket_kit`: the compiler's version and the digest of the kit's sources.
# usage: stamp.sh KIT COMPILER OUTPUT
# The digest covers names relative to the kit, in byte order, and contents: a copy elsewhere has the same.
set -eu
kit=$1 compiler=$2 output=$3

version=$("$compiler" --version 2>/dev/null | sed -n 's/.*[Ss]wift version \([^ ]*\).*/\1/p' | head -n 1)
[ -n "$version" ] || { echo "stamp.sh: $compiler does not tell its version" >&2; exit 1; }

cd "$kit/Sources"
digest=$(find . -name '*.swift' -type f | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum | sha256sum | cut -c 1-64)

cat > "$output" <<SWIFT
/// The compiler and the kit that this was built with; written by the build.
@c(loket_kit)
public func loketKit() -> UnsafePointer<UInt8> {
    let stamp: StaticString = "$version/$digest"
    return stamp.utf8Start
}
SWIFT

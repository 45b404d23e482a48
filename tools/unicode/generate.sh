#!/bin/sh
# Regenerates the Unicode tables of vm-runtime from the Unicode Character Database of Debian's package
# unicode-data (apt-get install unicode-data). Run it only to move to another version of Unicode: programs
# print the same on every host because the tables are pinned.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec java "$here/GenerateTables.java" "${1:-/usr/share/unicode}" \
  "$here/../../vm-runtime/src/main/resources/dev/cayo/vm/text/unicode.bin"

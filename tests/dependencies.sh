#!/usr/bin/env bash
# docs/dependencies.md names every library that is delivered, in its version, and none that is not.
cd "$(dirname "$0")/.." || exit 1
delivered=$(cd tools/target/lib && for jar in *.jar; do echo "${jar%.jar}"; done | grep -v -- '-SNAPSHOT$' | sort)
listed=$(sed -n '/^## To compile/q;p' docs/dependencies.md | awk -F ' *\\| *' '$3 ~ /^[0-9]/ { print $2 "-" $3 }' | sort)
difference=$(diff <(echo "$delivered") <(echo "$listed")) && [ -n "$delivered" ] && exit 0
echo "docs/dependencies.md (>) is not what is delivered (<):"
echo "$difference"
exit 1

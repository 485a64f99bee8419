#!/usr/bin/env bash
# The journeys of the pages, driven through a real Chromium: on a stand-in that answers as the contract says, and on the
# demonstration's own office. Wants what `verify` has built.
set -u
cd "$(dirname "$0")/../web" || exit 1
report=$(mktemp)
trap 'rm -f "$report"' EXIT

npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$report"
status=$?
node -e '
const { numPassedTests, numTotalTests, testResults } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
const unread = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length
console.log(`${numPassedTests} passed, ${numTotalTests - numPassedTests + unread} failed`)' "$report" || echo '0 passed, 1 failed'
exit $status

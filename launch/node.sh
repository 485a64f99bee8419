# shellcheck shell=bash
# Finds the Node.js that builds the pages.

# Whether there is one that is new enough; says what to install where there is none.
find_node() {
    local version major minor
    version=$(node --version 2>/dev/null) && version=${version#v} && major=${version%%.*} && minor=${version#*.} && minor=${minor%%.*}
    if [ -n "${version-}" ] && { [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }; }; then
        return 0
    fi
    say "判客的页面需要 Node.js 20.19 或更新版本来构建，请先安装：" "Panke needs Node.js 20.19 or later to build its pages. Please install it:"
    cat >&2 <<'END'

  Debian, Ubuntu   https://github.com/nodesource/distributions
  Fedora, RHEL     dnf install nodejs
  macOS            brew install node
END
    return 1
}

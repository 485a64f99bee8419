# shellcheck shell=bash
# Finds the browser that the tests of the pages drive.

# Sets and exports PANKE_CHROMIUM, installing Debian's Chromium and a Chinese font where that is possible.
find_chromium() {
    chromium_here && return 0
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "check: installing Chromium and a Chinese font" >&2
        apt-get update -q >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium fonts-noto-cjk >&2
        chromium_here && return 0
    fi
    cat >&2 <<'END'
check: the tests of the pages need Chromium and a Chinese font, and found none. Please install them:

  Debian           apt install chromium fonts-noto-cjk
  Ubuntu           https://www.chromium.org/getting-involved/download-chromium/, then apt install fonts-noto-cjk
  Fedora           dnf install chromium google-noto-sans-cjk-fonts
  macOS            brew install --cask chromium

If it lies elsewhere, set CHROMIUM to the program.
END
    return 1
}

chromium_here() {
    local candidate
    for candidate in "${CHROMIUM-}" "${PANKE_CHROMIUM-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/lib/chromium/chromium \
        /usr/bin/google-chrome /opt/google/chrome/chrome /Applications/Chromium.app/Contents/MacOS/Chromium \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$candidate" ] && [ -x "$candidate" ]; then
            export PANKE_CHROMIUM=$candidate
            return 0
        fi
    done
    return 1
}

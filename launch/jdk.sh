# shellcheck shell=bash
# Finds a JDK 25 without starting any Java: a JDK says what it is in the file `release`.

# Sets jdk to the first JDK 25 among what was asked for, the places where JDKs usually lie, and what is on the path.
find_jdk() {
    for jdk in "${PANKE_JAVA_HOME-}" "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
        "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        is_jdk_25 "$jdk" && return 0
    done
    jdk=$(command -v java 2>/dev/null)
    while [ -h "$jdk" ]; do
        local link
        link=$(readlink "$jdk")
        case $link in
            /*) jdk=$link ;;
            *) jdk=${jdk%/*}/$link ;;
        esac
    done
    jdk=${jdk%/bin/java}
    is_jdk_25 "$jdk" && return 0
    jdk=$(/usr/libexec/java_home -v 25 2>/dev/null)
    is_jdk_25 "$jdk" && return 0
    jdk=
    return 1
}

is_jdk_25() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local line
    while read -r line; do
        case $line in
            'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
        esac
    done < "$1/release"
    return 1
}

say_no_jdk() {
    cat >&2 <<'END'
判客需要 JDK 25，这台电脑上没有找到。请安装一个，然后再运行一次：
Panke needs a JDK 25 and found none on this machine. Please install one, then run this again:

  Debian, Ubuntu   https://adoptium.net/installation/linux/  (apt install temurin-25-jdk)
  Fedora, RHEL     dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  SDKMAN           sdk install java 25-tem
  中国大陆镜像     https://mirrors.tuna.tsinghua.edu.cn/Adoptium/25/jdk/

装在别处时，请设置 PANKE_JAVA_HOME。 / If it lies elsewhere, set PANKE_JAVA_HOME.
END
}

# Where the machine has no language set, Java would lose Chinese in file names and in what it prints.
speak_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX)
            case ${OSTYPE-} in
                linux*) export LC_ALL=C.UTF-8 ;;
            esac
            ;;
    esac
}

# shellcheck shell=bash
# Builds the command line into .panke/builds/<id>, and names that build in .panke/current when it is whole. A build that
# is running stays as it is until the next but one, so nothing changes under a running command.

. "$home/launch/lock.sh"
. "$home/launch/node.sh"

build_unless_done_meanwhile() {
    if [ -r "$current" ] && ! [ -w "$home/.panke" ]; then
        say "源代码比构建新，但不能写入 $home/.panke；使用上一次的构建。" \
            "The sources are newer than the build, but $home/.panke cannot be written; using the last build."
        return 0
    fi
    mkdir -p "$home/.panke/builds" 2>/dev/null
    lock || return 1
    local status=0
    if stale; then
        build || status=1
    fi
    unlock
    return $status
}

build() {
    local id dir log
    id=$(date +%Y%m%d-%H%M%S)-$$
    dir=$home/.panke/builds/$id
    log=$home/.panke/build.log
    mkdir -p "$dir"
    # Made before Maven reads the sources: whatever is changed while it works is newer than this.
    echo "$id" > "$dir/current"

    find_maven || return 1
    case " $rooms " in *" web "*) find_node || return 1 ;; esac
    say "正在构建，第一次需要几分钟……" "Building; the first time takes some minutes ..."
    if ! run_maven -pl "$room" -am package -Dmaven.test.skip=true -Dspotless.check.skip=true > "$log" 2>&1; then
        { grep '^\[ERROR\]' "$log" || tail -n 30 "$log"; } | head -n 30 >&2
        say "构建失败，全部输出在 $log。" "The build failed; all that was said is in $log."
        rm -rf "$dir"
        return 1
    fi
    cp "$home/$room/target/$room.jar" "$dir/" && cp -R "$home/$room/target/lib" "$dir/lib" || return 1
    [ "$room" != tools ] || rehearse "$dir" >> "$log" 2>&1 || say "没有启动缓存，启动会慢一些（见 $log）。" "There is no start-up cache, so starts are slower (see $log)."
    forget_old_builds "$id"
    mv "$dir/current" "$current"
}

find_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    say "判客需要 Maven 3.8 或更新版本来构建，请先安装：" "Panke needs Maven 3.8 or later to build itself. Please install it:"
    cat >&2 <<'END'

  Debian, Ubuntu   apt install maven
  Fedora, RHEL     dnf install maven
  macOS            brew install maven
  SDKMAN           sdk install maven
END
    return 1
}

# Maven in this checkout, itself on the JDK 25 that was found, so that no other Java is needed.
run_maven() {
    (
        cd "$home" || exit 1
        speak_utf8
        JAVA_HOME=$jdk exec mvn -B -ntp -Dstyle.color=never "$@"
    )
}

# Runs the commands of launch/rehearsal once, and keeps what Java learned of the classes they need; and once more those of
# launch/rehearsal-verify, by themselves: a smaller cache is a faster start.
rehearse() {
    "$jdk/bin/java" "$home/launch/Frames.java" "$1"/lib/*.jar || return 1
    keep "$1" panke launch/rehearsal && keep "$1" verify launch/rehearsal-verify
}

# In two steps, because the one-step way hands the paths on in an environment variable and so breaks on blanks.
keep() {
    local cache=$1/$2.aot list=$3
    set -- -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:AOTConfiguration="$cache.conf" -cp "$1/tools.jar" org.panke.tools.Rehearsal "$list"
    (cd "$home" && "$jdk/bin/java" -XX:AOTMode=record "$@") &&
        "$jdk/bin/java" -XX:AOTMode=create -XX:AOTCache="$cache" "$@" &&
        rm -f "$cache.conf"
}

# Keeps the builds that may be running and the one just made.
forget_old_builds() {
    local old
    for old in "$home"/.panke/builds/*; do
        [ "${old##*/}" = "$1" ] || grep -qsxF "${old##*/}" "$home"/.panke/current* || rm -rf "$old"
    done
}

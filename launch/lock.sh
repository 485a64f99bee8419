# shellcheck shell=bash
# One build at a time in one checkout, whoever starts it.

# Waits until nobody builds here, then keeps others out until unlock. A lock whose owner is gone is taken over.
lock() {
    lock=$home/.panke/lock
    local waited=0
    while ! mkdir "$lock" 2>/dev/null; do
        if [ ! -w "$home/.panke" ]; then
            say "不能写入 $home/.panke。" "Cannot write to $home/.panke."
            return 1
        fi
        if abandoned "$waited"; then
            mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
            continue
        fi
        [ "$waited" -eq 0 ] && say "另一个窗口正在构建，请稍候……" "Another terminal is building; waiting ..."
        waited=$((waited + 1))
        sleep 1
    done
    echo $$ > "$lock/owner"
    trap 'unlock' EXIT
    trap 'unlock; exit 130' INT
    trap 'unlock; exit 143' TERM HUP
}

# Whether the lock's owner is gone; one that has not yet said who it is gets ten seconds.
abandoned() {
    local owner
    owner=$(cat "$lock/owner" 2>/dev/null)
    [ -n "$owner" ] || { [ "$1" -ge 10 ]; return; }
    ! kill -0 "$owner" 2>/dev/null && ! [ -d "/proc/$owner" ] && ! ps -p "$owner" >/dev/null 2>&1
}

unlock() {
    trap - EXIT INT TERM HUP
    rm -rf "$lock"
}

# One sentence in both languages, on standard error.
say() {
    printf 'panke: %s %s\n' "$1" "$2" >&2
}

# shellcheck shell=bash
# The benchmarks of faces, for bench/run.

# gallery [SIZE …]: all of one size in turn, some rounds; of each the median, and how many times FAISS's it is.
gallery() {
    local size round dimension rows
    for size in ${*:-10000x512 100000x512 10000x1024 100000x1024}; do
        for ((round = 0; round < GALLERY_ROUNDS; round++)); do
            faiss "$size"
            faces Searches "$size" 8 | awk -F '\t' '{ print $1 "\t" 1e9 / $2 }'
        done | medians_beside_first "$size" 'a second'
    done
    for dimension in 512 1024; do
        for ((round = 0; round < GALLERY_ROUNDS; round++)); do
            for rows in 1000 100000; do
                faces Changes "${rows}x$dimension" 9 | awk -F '\t' '{ print "adding one and erasing one of " $1 "\t" $2 / 1000 }'
            done
        done | medians_beside_first "x$dimension" 'µs'
    done
}

# Lines of a name and a number, several of each name: the medians, and how many times the first's they are.
medians_beside_first() {
    local rows name median first=
    rows=$(cat)
    cut -f 1 <<< "$rows" | awk '!seen[$0]++' | while IFS= read -r name; do
        median=$(grep -F "$name"$'\t' <<< "$rows" | cut -f 2 | sort -g | middle)
        first=${first:-$median}
        awk -v times="$1" -v unit="$2" -v name="$name" -v median="$median" -v first="$first" 'BEGIN {
            printf "%-12s %-34s %10.1f %s   %5.2f x\n", times, name, median, unit, median / first }'
    done
}

# Nothing where Python has no FAISS.
faiss() {
    on_one_core python3 "$home/bench/faiss-flat.py" "$1" 2>> "$here/stderr"
}

# A class of the benchmarks for one size: what is in that column, which says what was done, and the nanoseconds of processor time that it takes once.
faces() {
    local csv
    csv=$(mktemp)
    java_alone --add-modules jdk.incubator.vector -Xmx8g org.openjdk.jmh.Main -f 1 -wi 3 -i 3 -w 2 -r 1 \
        -p rows="${2%x*}" -p dimension="${2#*x}" -rf csv -rff "$csv" "org.panke.bench.faces.$1" > /dev/null 2>> "$here/stderr"
    awk -F , -v column="$3" '{ gsub(/"/, "") }
        $1 ~ /:spent$/ { spent[$column] = $5 }
        $1 ~ /:times$/ { times[$column] = $5; names[++n] = $column }
        END { for (i = 1; i <= n; i++) print names[i] "\t" spent[names[i]] / times[names[i]] }' "$csv"
    rm -f "$csv"
}

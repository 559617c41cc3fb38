# Builds and starts what measures, and lays out what it prints. Sourced, never run; after product.sh.

benchmarks=$root/releng/org.tftsr.benchmarks
benchmarks_stamp=$work/benchmarks.stamp
bench=$work/bench
seed=1
# So many different values of each kind are in the log: as in real ones, values come again.
values=2000
log_megabytes=50

benchmarks_are_fresh() {
	[ -f "$benchmarks_stamp" ] && [ -f "$benchmarks/target/classpath" ] || return 1
	[ -z "$(find "$root/bundles/org.tftsr.core" "$root/bundles/org.tftsr.pii" "$root/bundles/org.tftsr.logs" "$root/bundles/org.tftsr.storage" "$root/bundles/org.tftsr.net" "$root/bundles/org.tftsr.triage" "$root/tests/org.tftsr.storage.tests" "$benchmarks" "$root/pom.xml" \
		\( -name target -o -name bin -o -name '.polyglot*' -o -name '.tycho-consumer-pom.xml' -o -name pom.tycho \) -prune -o -type f -newer "$benchmarks_stamp" -print 2>/dev/null | head -n 1)" ]
}

build_benchmarks() {
	mkdir -p "$bench"
	if benchmarks_are_fresh; then
		return 0
	fi
	say "Building the benchmarks ..."
	touch "$benchmarks_stamp.new"
	if ! "$here/mvn" -B -pl :org.tftsr.benchmarks,:org.tftsr.storage.tests -am package >"$work/benchmarks.log" 2>&1; then
		grep -m 20 -E '^\[ERROR\]' "$work/benchmarks.log" >&2 || tail -n 20 "$work/benchmarks.log" >&2
		die "The benchmarks could not be built. The whole story: $work/benchmarks.log"
	fi
	mv "$benchmarks_stamp.new" "$benchmarks_stamp"
}

# Starts main class $2 with a heap of $1 at most, as the product is started but for the size.
bench_java() {
	heap=$1
	main=$2
	shift 2
	# shellcheck disable=SC2046 # one word an option
	${bench_display:-} "$JAVA_HOME/bin/java" $(java_options) -XX:+UseSerialGC "-Xmx$heap" \
		-cp "$benchmarks/target/test-classes:$(cat "$benchmarks/target/classpath")" "org.tftsr.benchmarks.$main" "$@"
}

# As bench_java, with a screen that nobody sees.
bench_java_in_window() {
	bench_display="xvfb-run -a"
	bench_java 256m "$@"
	bench_display=
}

# Names the making of logs: another one makes other logs. Sets $generator.
need_generator() {
	generator=$(cat "$benchmarks"/src/test/java/org/tftsr/benchmarks/S[ey]*.java "$benchmarks"/src/test/java/org/tftsr/benchmarks/RecordFormat.java | cksum | cut -d " " -f 1)
}

# Makes the log where it is missing and sets $synthetic. Its name tells its making, so that another one never goes for it.
need_log() {
	build_benchmarks
	need_generator
	synthetic=$bench/synthetic-$log_megabytes-$seed-$generator.log
	[ -f "$synthetic" ] && return 0
	rm -f "$bench"/synthetic-*.log "$bench"/prefix-*.log
	bench_java 256m MakeLog "$synthetic.new" "$log_megabytes" "$seed" "$values" >"$bench/log.txt"
	mv "$synthetic.new" "$synthetic"
}

# The first $1 megabytes of the log, in whole lines; sets $prefix.
need_prefix() {
	prefix=$bench/prefix-$1.log
	[ -f "$prefix" ] || head -c "${1}000000" "$synthetic" | sed '$d' >"$prefix"
}

# Lays out rows of Report. With the word "ratios" the first row is ours, and the others are compared with it.
show_speeds() {
	awk -F '\t' -v ratios="${1:-}" '
		BEGIN { printf "%-42s %6s %9s %9s %9s %9s %7s%s\n", "", "MB", "MB/s best", "median", "by CPU", "found", "RSS MB", (ratios ? "  ours is" : "") }
		NR == 1 { ours = $3 }
		{ printf "%-42s %6s %9s %9s %9s %9s %7s%s\n", $1, $2, $3, $4, $5, $6, $7, (ratios && NR > 1 ? sprintf("  %.2f x", ours / $3) : ""); fflush() }'
}

# Lays out rows of Report in seconds. Those of others are compared with the row named $1: the best by the clock and, in
# brackets, processor time, which says more where the machine is busy.
show_times() {
	awk -F '\t' -v ours="$1" '
		function seconds(speed) { return speed == "-" ? "-" : sprintf("%.3f", $2 / speed) }
		BEGIN { printf "%-44s %6s %9s %9s %9s %11s %7s\n", "", "MB", "s best", "median", "CPU s", "found", "RSS MB" }
		$1 == ours { own = $3; own_cpu = $5 }
		{ printf "%-44s %6s %9s %9s %9s %11s %7s%s\n", $1, $2, seconds($3), seconds($4), seconds($5), $6, $7, ($1 !~ /^TFTSR/ && $5 > 0 ? sprintf("  %.1f x ours (%.1f x)", own / $3, own_cpu / $5) : ""); fflush() }'
}

show_machine() {
	processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
	say "$(date -u +%Y-%m-%d): $(nproc 2>/dev/null || echo '?') cores${processor:+ of $processor}, $(uname -sm), $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)"
}

# Measures how programs with a window start, two side by side. Sourced, never run; after benchmarks.sh and screen.sh.

ide=$root/tests/org.tftsr.ide/target/products/plain-ide${home#"$root/releng/org.tftsr.product/target/products/org.tftsr.product"}
site=$root/releng/org.tftsr.repository/target/repository
ide_stamp=$work/ide.stamp
starts=$bench/starts

# As the product, both are built anew where they are older than what they are made of: else the plug-in of some day would be measured.
build_ide() {
	build_product
	[ -d "$ide/plugins" ] && [ -f "$site/p2.index" ] &&
		unchanged_since "$ide_stamp" "$root/tests/org.tftsr.ide" "$root/releng/org.tftsr.repository" "$root/releng/packaging" && return 0
	say "Building a plain IDE and the update site ..."
	touch "$ide_stamp.new"
	"$here/mvn" -B -pl :org.tftsr.ide,:org.tftsr.repository -am package >"$work/ide.log" 2>&1 || die "They could not be built. The whole story: $work/ide.log"
	mv "$ide_stamp.new" "$ide_stamp"
}

# Copies the plain IDE to $starts/with and installs the plug-in there, or leaves it out and copies it to $starts/without.
make_ides() {
	rm -rf "$starts"
	mkdir -p "$starts"
	cp -R "$ide" "$starts/without"
	cp -R "$ide" "$starts/with"
	# shellcheck disable=SC2046 # one word an option
	"$JAVA_HOME/bin/java" $(java_options) -jar "$starts"/with/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -data @none \
		-application org.eclipse.equinox.p2.director -repository "file:$site" -installIU org.tftsr.feature.feature.group,org.tftsr.console.feature.feature.group \
		-destination "$starts/with" -profile DefaultProfile >"$work/director.log" 2>&1 || die "The plug-in could not be installed. The whole story: $work/director.log"
}

# Processor time of process $1 so far, in milliseconds, all of its threads.
processor_millis() {
	sed 's/^.*) //' "/proc/$1/stat" | awk -v tick="$(getconf CLK_TCK)" '{ printf "%d", ($12 + $13) * 1000 / tick }'
}

now_millis() {
	echo $(($(date +%s%N) / 1000000))
}

# Starts the program in folder $1, whose window has a title that matches $2, and closes it when it is at rest: prints milliseconds until
# the window, processor time until then and at rest 5 s later, and the memory that is its own at rest, in MB.
one_start() {
	# shellcheck disable=SC2046 # one word an option
	began=$(now_millis)
	"$JAVA_HOME/bin/java" $(java_options) -XX:+UseSerialGC -Xms128m -Xmx1g -Dosgi.dataAreaRequiresExplicitInit=true "-Dtftsr.data=$1.data" \
		-Dtftsr.vault.setup=keyfile -jar "$1"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -data "$1.data/triage-workspace" >"$starts/said" 2>&1 &
	started=$!
	# asked by ourselves: xdotool, told to wait, looks every half second only
	until window=$(xdotool search --onlyvisible --name "$2" 2>/dev/null | head -n 1) && [ -n "$window" ]; do
		[ $(($(now_millis) - began)) -lt 120000 ] || die "No window came. What the program said: $starts/said"
		sleep 0.02
	done
	until_window=$(($(now_millis) - began))
	processor=$(processor_millis "$started")
	sleep 5
	printf '%s\t%s\t%s\t%s\n' "$until_window" "$processor" "$(processor_millis "$started")" \
		"$(awk '/^Private_/ { sum += $2 } END { printf "%d", sum / 1024 }' "/proc/$started/smaps_rollup")"
	close_window
	wait "$started" || true
}

# A key that comes while a window is busy may be lost.
close_window() {
	for turn_of_key in $(seq 30); do
		kill -0 "$started" 2>/dev/null || return 0
		xdotool windowactivate "$window" 2>/dev/null || true
		xdotool key --clearmodifiers alt+F4
		sleep 2
	done
	die "The window did not close. What the program said: $starts/said"
}

# Starts of the programs in folders $2 and $4, whose titles match $3 and $5, in turn, $1 times after one of each that is not counted, as it
# fills caches and makes workspaces. What the machine does besides hits both alike, and so does what the start before left behind: every
# other time the second one starts first.
compare_starts() {
	start_screen
	trap stop_screen EXIT
	for program in "$2" "$4"; do
		rm -rf "$program.data"
		rm -f "$program.rows"
	done
	one_start "$2" "$3" >/dev/null
	one_start "$4" "$5" >/dev/null
	for turn in $(seq "$1"); do
		[ $((turn % 2)) = 1 ] || one_start "$4" "$5" >>"$4.rows"
		one_start "$2" "$3" >>"$2.rows"
		[ $((turn % 2)) = 0 ] || one_start "$4" "$5" >>"$4.rows"
	done
}

# The best and the median of each column of $2 beside those of $4, their ratios, and the median of the ratios of two starts of one turn;
# $1 and $3 name them.
show_starts() {
	printf '%-26s %12s %12s %14s %9s\n' "best (median)" "$1" "$3" ratio "of turns"
	column=0
	for what in "window, ms" "processor by then, ms" "processor at rest, ms" "own memory at rest, MB"; do
		column=$((column + 1))
		left=$(best_and_median "$2" "$column")
		right=$(best_and_median "$4" "$column")
		# shellcheck disable=SC2086 # two words
		set -- "$1" "$2" "$3" "$4" $left $right
		printf '%-26s %12s %12s %14s %9s\n' "$what" "$5 ($6)" "$7 ($8)" \
			"$(awk -v a="$7" -v b="$5" -v c="$8" -v d="$6" 'BEGIN { printf "%.3f (%.3f)", a / b, c / d }')" "$(ratio_of_turns "$2" "$4" "$column")"
		set -- "$1" "$2" "$3" "$4"
	done
}

best_and_median() {
	cut -f "$2" "$1" | sort -n | awk '{ row[NR] = $1 } END { print row[1], row[int((NR + 1) / 2)] }'
}

ratio_of_turns() {
	paste "$1" "$2" | awk -F '\t' -v column="$3" '{ print $(column + NF / 2) / $column }' | sort -n | awk '{ row[NR] = $1 } END { printf "%.3f", row[int((NR + 1) / 2)] }'
}

# Finds a JDK of 21 or newer and puts its folder into JAVA_HOME. Sourced, never run.
. "$here/lib/say.sh"

jdk_least=21

# The feature version of the JDK in folder $1, or nothing where it is no JDK. Read from its file "release", as starting it
# would cost every command a tenth of a second.
jdk_version() {
	[ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
	sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

good_jdk() {
	version=$(jdk_version "$1")
	[ -n "$version" ] && [ "$version" -ge "$jdk_least" ]
}

# Sets JAVA_HOME; false where there is no such JDK. JAVA_HOME as given is asked first, then the usual folders, an LTS
# that is known to work before any other.
find_jdk() {
	for candidate in "${JAVA_HOME:-}" \
		/usr/lib/jvm/*-21-* /usr/lib/jvm/*-21 /usr/lib/jvm/*-25-* /usr/lib/jvm/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
		if [ -n "$candidate" ] && good_jdk "$candidate"; then
			JAVA_HOME=$candidate
			return 0
		fi
	done
	on_path=$(command -v javac || true)
	if [ -n "$on_path" ]; then
		candidate=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f "$on_path")")/.." && pwd)
		if good_jdk "$candidate"; then
			JAVA_HOME=$candidate
			return 0
		fi
	fi
	return 1
}

fail_no_jdk() {
	die "No JDK $jdk_least or newer was found: JAVA_HOME and the usual folders were looked at.
On Debian or Ubuntu:  sudo apt-get install openjdk-21-jdk-headless
Elsewhere: install a JDK 21 and set JAVA_HOME to its folder."
}

# Options for the JDK in JAVA_HOME, one a word: from 23 on it warns on standard error of what the OSGi framework and the
# database driver do, and standard error is for messages to the user. A proxy that asks for a password gets it, as in the product.
java_options() {
	echo "-Djdk.http.auth.tunneling.disabledSchemes="
	if [ "$(jdk_version "$JAVA_HOME")" -ge 23 ]; then
		echo "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
	fi
}

# Has Java wait for a debugger at the port that TFTSR_DEBUG names; nothing where it names none.
debug_options() {
	[ -z "${TFTSR_DEBUG:-}" ] || echo "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=$TFTSR_DEBUG"
}

# What Java needs for a window, as the product has it (releng/org.tftsr.product/tftsr.product). The serial collector leaves the other
# processors alone; that the room for classes or for compiled code grows is no reason for one of its long pauses. On Linux the compilers
# are told to give way, as the scheduler would let a key wait for them; Java warns that only root may raise a priority, which nobody
# wants to.
window_options() {
	words="-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:MetaspaceSize=192m -XX:SweeperThreshold=100"
	case $(uname -s) in
	Darwin) words="$words -XstartOnFirstThread" ;;
	Linux) words="$words -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10 -XX:-PrintWarnings" ;;
	esac
	echo "$words"
}

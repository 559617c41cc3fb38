# Finds a Maven that works with the build and puts its path into $maven. Sourced, never run.

maven_wanted=3.9.11
maven_cache=${XDG_CACHE_HOME:-$HOME/.cache}/tftsr

# Debian's Maven says the right version, but carries an older sisu that cannot read Java 21 classes: it lives in
# /usr/share/maven, and there its libraries are links into /usr/share/java.
good_maven() {
	home=$("$1" -v 2>/dev/null | sed -n 's/^Maven home: //p')
	[ -n "$home" ] || return 1
	[ ! -L "$home/lib/sisu-inject.jar" ] || return 1
	case $("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p') in
	3.9.1[1-9] | 3.9.[2-9][0-9]) return 0 ;;
	*) return 1 ;;
	esac
}

# Sets $maven; fetches it where there is none that works.
find_maven() {
	own=$maven_cache/apache-maven-$maven_wanted/bin/mvn
	if [ -x "$own" ]; then
		maven=$own
		return 0
	fi
	on_path=$(command -v mvn || true)
	if [ -n "$on_path" ] && good_maven "$on_path"; then
		maven=$on_path
		return 0
	fi
	[ -n "$on_path" ] || die "No Maven was found. On Debian or Ubuntu:  sudo apt-get install maven
Elsewhere: install Apache Maven $maven_wanted and put its folder bin on the path."
	fetch_maven "$on_path"
	maven=$own
}

# Any Maven can fetch another one as an artifact. Unpacked aside and moved, so that a broken download leaves nothing.
fetch_maven() {
	say "Fetching Apache Maven $maven_wanted into $maven_cache ..."
	mkdir -p "$maven_cache"
	fresh=$(mktemp -d "$maven_cache/fetch.XXXXXX")
	if ! (cd "$fresh" && JAVA_HOME="$JAVA_HOME" "$1" -q -B \
		org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
		"-Dartifact=org.apache.maven:apache-maven:$maven_wanted:zip:bin" "-DoutputDirectory=$fresh" >&2); then
		rm -rf "$fresh"
		die "Apache Maven $maven_wanted could not be fetched. Is Maven Central within reach of $1?"
	fi
	chmod +x "$fresh/apache-maven-$maven_wanted/bin/mvn"
	rm -rf "$maven_cache/apache-maven-$maven_wanted"
	mv "$fresh/apache-maven-$maven_wanted" "$maven_cache/"
	rm -rf "$fresh"
}

# Installs what the operating system lacks. Sourced, never run.
. "$here/lib/say.sh"

has_apt() {
	command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1
}

installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The first of the names that this release has: Debian 13 and Ubuntu 24.04 gave some libraries new ones.
first_known() {
	for name in "$@"; do
		if installed "$name" || [ -n "$(apt-cache policy "$name" 2>/dev/null | sed -n 's/^  Candidate: \([^(].*\)/\1/p')" ]; then
			printf '%s\n' "$name"
			return 0
		fi
	done
	printf '%s\n' "$1"
}

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
		sudo -n "$@"
	else
		return 1
	fi
}

# Makes sure of the packages named; says the exact command where it may not install them itself.
# $1 is what they are for, as it stands in a message.
need_packages() {
	purpose=$1
	shift
	missing=
	for name in "$@"; do
		installed "$name" || missing="$missing $name"
	done
	[ -n "$missing" ] || return 0
	say "Installing what $purpose needs:$missing"
	# shellcheck disable=SC2086 # one word a package
	if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2; then
		return 0
	fi
	die "Missing for $purpose. Install it with:
    sudo apt-get update && sudo apt-get install --no-install-recommends$missing"
}

refresh_package_lists() {
	[ -n "${package_lists_fresh:-}" ] || as_root apt-get update -qq >&2 || say "The package lists could not be refreshed; trying with those at hand."
	package_lists_fresh=yes
}

# A JDK and, to fetch the right Maven with, any Maven.
need_build_tools() {
	if ! find_jdk; then
		has_apt || fail_no_jdk
		refresh_package_lists
		need_packages "the build" openjdk-21-jdk-headless
		find_jdk || fail_no_jdk
	fi
	if [ ! -x "$maven_cache/apache-maven-$maven_wanted/bin/mvn" ] && ! command -v mvn >/dev/null 2>&1 && has_apt; then
		refresh_package_lists
		need_packages "the build" maven
	fi
}

# What a window needs.
need_window_libraries() {
	[ "$(uname -s)" = Linux ] || return 0
	if ! has_apt; then
		ldconfig -p 2>/dev/null | grep -q libgtk-3 || die "GTK 3 is missing. Install it, and WebKitGTK 4.1, with the tools of your system."
		return 0
	fi
	if installed libgtk-3-0t64 || installed libgtk-3-0; then
		if installed libwebkit2gtk-4.1-0; then
			return 0
		fi
	fi
	refresh_package_lists
	need_packages "a window" "$(first_known libgtk-3-0t64 libgtk-3-0)" libwebkit2gtk-4.1-0 adwaita-icon-theme fonts-dejavu-core
}

# What the tests need besides: a screen of their own, a window manager, a message bus, the bus of screen readers with what asks
# it, and the program of another maker that reads our database.
need_test_tools() {
	[ "$(uname -s)" = Linux ] || return 0
	if ! has_apt; then
		command -v Xvfb >/dev/null 2>&1 || die "The tests need Xvfb, openbox, dbus-launch, xdotool, sqlcipher, readelf and AT-SPI. Install them with the tools of your system."
		return 0
	fi
	test_tools="xvfb openbox dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0 sqlcipher xdotool imagemagick binutils"
	for name in $test_tools; do
		installed "$name" || refresh_package_lists
	done
	# shellcheck disable=SC2086 # one word a package
	need_packages "the tests" $test_tools
	want_npm
}

# npm fetches the program that holds our requests against the published descriptions of APIs. Without it that test says that it
# was skipped.
want_npm() {
	command -v npm >/dev/null 2>&1 && return 0
	refresh_package_lists
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >&2 ||
		say "npm could not be installed: requests are not held against the published descriptions of APIs."
}

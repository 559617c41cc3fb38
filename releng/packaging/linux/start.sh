# What both programs of TFTSR start with. Sourced, never run; $home is the folder of the program. Sets $app, $java,
# $launcher, $user_home and $cache.
app=$home/lib/app
java=$home/lib/runtime/bin/java
launcher=$app/plugins/@LAUNCHER@

# Where the locale has no letters beyond ASCII, as C has none nor one that was never made here, Java cannot even name a file that has some.
case $(locale charmap 2>/dev/null || true) in
'' | *ASCII* | *ANSI_X3*)
	LC_ALL=C.UTF-8
	export LC_ALL
	;;
esac

# As for every program, "home" is what HOME says: Java alone would look into the list of users, where that of a service may be none.
case ${HOME:-} in
/*) user_home=$HOME ;;
*) user_home=$(getent passwd "$(id -u)" | cut -d : -f 6) ;;
esac

# The framework keeps caches for each version. Without them it does not start, and says so in words for programmers.
case ${XDG_CACHE_HOME:-} in
/*) cache=$XDG_CACHE_HOME/tftsr/@VERSION@ ;;
*) cache=$user_home/.cache/tftsr/@VERSION@ ;;
esac
[ -d "$cache" ] || mkdir -p -- "$cache" 2>/dev/null || true
[ -d "$cache" ] && [ -w "$cache" ] || {
	printf '%s\n' "TFTSR cannot write into $cache, where it keeps what it starts with." \
		"Set XDG_CACHE_HOME to a folder that is yours, for example: XDG_CACHE_HOME=/var/tmp/my-cache ${0##*/}" >&2
	exit 1
}

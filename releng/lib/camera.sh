# Takes pictures of the product as a person sees it: of a screen of its own, moved by keyboard. Sourced, never run; after product.sh
# and screen.sh.

camera=$work/pictures
# with room for the title of a window of 1440 x 900
screen_size=1440x960
product_pid=
wiki_pid=

# An empty home for the desktop's settings, in which no caret blinks and nothing fades: else no two pictures are the same.
start_camera() {
	rm -rf "$camera"
	mkdir -p "$camera/settings/gtk-3.0"
	printf '[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n' >"$camera/settings/gtk-3.0/settings.ini"
	XDG_CONFIG_HOME=$camera/settings
	export XDG_CONFIG_HOME
	start_screen
	trap stop_camera EXIT
	trap 'exit 130' INT TERM
	# a window manager that is not there yet would leave windows without keyboard
	for look in $(seq 600); do
		xdotool get_num_desktops >/dev/null 2>&1 && return 0
		sleep 0.3
	done
	die "The window manager did not start."
}

stop_camera() {
	[ -z "$product_pid" ] || close_product
	[ -z "$wiki_pid" ] || kill "$wiki_pid" 2>/dev/null || true
	stop_screen
}

# Starts the product on the data in folder $1 with the theme $2, light or dark, and a window of $3 x $4 whose title matches $5; the other
# words are its own.
open_product() {
	data=$1
	[ "$2" = dark ] && theme=org.eclipse.e4.ui.css.theme.e4_dark || theme=org.eclipse.e4.ui.css.theme.e4_default
	width=$3
	height=$4
	title=$5
	shift 5
	preferences=$data/workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings
	mkdir -p "$preferences"
	printf 'eclipse.preferences.version=1\nthemeid=%s\n' "$theme" >"$preferences/org.eclipse.e4.ui.css.swt.theme.prefs"
	# shellcheck disable=SC2046 # one word an option
	"$JAVA_HOME/bin/java" $(java_options) $(window_options) -Xmx1g "-Dtftsr.data=$data" -Dtftsr.welcome=never -Dosgi.dataAreaRequiresExplicitInit=true \
		-jar "$(launcher)" -nosplash -data "$data/workspace" "$@" >"$camera/said" 2>&1 &
	product_pid=$!
	find_window "$title" || die "No window came. What the program said: $camera/said"
	# where the pointer rests, words pop up
	xdotool windowsize "$window" "$width" "$height" windowmove "$window" 0 0 windowactivate --sync "$window" mousemove 1439 959
	settle
}

# Sets $window as soon as one with a title that matches $1 can be seen. A search fails where a window goes while it is asked for its title.
find_window() {
	for look in $(seq 400); do
		window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1) || true
		[ -z "$window" ] || return 0
		sleep 0.5
	done
	return 1
}

close_product() {
	kill "$product_pid" 2>/dev/null || true
	wait "$product_pid" 2>/dev/null || true
	product_pid=
}

# Comes back when the screen has stayed the same for two seconds.
settle() {
	before=
	same=0
	for look in $(seq 60); do
		sleep 0.7
		now=$(import -window root rgb:- | cksum)
		[ "$now" = "$before" ] && same=$((same + 1)) || same=0
		[ "$same" -lt 3 ] || return 0
		before=$now
	done
	die "The screen does not come to rest. The last look: $(look)"
}

# What is on the screen, in a file whose name it prints.
look() {
	import -window root "$camera/look.png"
	echo "$camera/look.png"
}

press() {
	for keys in "$@"; do
		xdotool key --clearmodifiers "$keys"
		sleep 0.4
	done
	settle
}

write() {
	xdotool type --clearmodifiers --delay 40 "$1"
	settle
}

# Chooses a command, a view or a page of the preferences by its name. A key that comes before a window listens is lost.
quick_access() {
	main=$window
	for try in $(seq 5); do
		xdotool windowactivate --sync "$main"
		press ctrl+3
		window=$(xdotool search --onlyvisible --name "^Find Actions" 2>/dev/null | tail -n 1) || true
		[ -z "$window" ] || break
	done
	[ -n "$window" ] || die "Quick Access does not open. What there is: $(look)"
	write "$1"
	press Return
	window=$main
}

# Waits for a window whose title matches $1, and sets $window.
await_window() {
	find_window "$1" || die "There is no window \"$1\". What there is: $(look)"
	settle
}

# Takes a picture of the window with its frame, for keep_below.
snap() {
	import -frame -window "$window" "$camera/$1.png"
}

# Keeps the window as picture $1.
keep() {
	import -window "$window" "$camera/$1.png"
	store "$1" "$camera/$1.png"
}

# Keeps what was snapped as $2 above what was snapped as $3, as picture $1.
keep_below() {
	convert "$camera/$2.png" \( "$camera/$3.png" -background white -splice 0x12+0+0 \) -background white -append "$camera/$1.png"
	store "$1" "$camera/$1.png"
}

# 255 colours tell all that can be seen, in a third of the bytes.
store() {
	convert "$2" -strip +dither -colors 255 -define png:compression-level=9 "png8:$images/$1.png"
	say "$1"
}

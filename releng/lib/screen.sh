# Screens without a monitor, each with a window manager and a message bus of its own. Sourced, never run.

screen_pids=
screen_folders=

# Starts one more, which the words that come see. On Linux only: elsewhere the tests use the screen that is there.
start_screen() {
	[ "$(uname -s)" = Linux ] || return 0
	screen_folder=$(mktemp -d)
	screen_folders="$screen_folders $screen_folder"
	number=$screen_folder/number
	mkfifo "$number"
	Xvfb -displayfd 3 -screen 0 "${screen_size:-1280x1024}x24" -nolisten tcp 3>"$number" 2>"$screen_folder/xvfb.log" &
	screen_pids="$screen_pids $!"
	read -r display <"$number" || die "The screen for the tests did not start: $(tail -n 3 "$screen_folder/xvfb.log")"
	DISPLAY=:$display
	export DISPLAY
	unset WAYLAND_DISPLAY
	GDK_BACKEND=x11
	NO_AT_BRIDGE=1
	export GDK_BACKEND NO_AT_BRIDGE
	start_window_manager
	eval "$(dbus-launch --sh-syntax)"
	screen_pids="$screen_pids $DBUS_SESSION_BUS_PID"
	start_accessibility_bus
}

# What is started before this bus answers stays unknown to screen readers: on a busy machine that was the first window of all.
start_accessibility_bus() {
	address=$(dbus-send --session --print-reply=literal --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress 2>/dev/null) || return 0
	dbus-send "--bus=${address#"${address%%[! ]*}"}" --print-reply --dest=org.a11y.atspi.Registry /org/a11y/atspi/accessible/root \
		org.freedesktop.DBus.Peer.Ping >/dev/null 2>&1 || true
}

# A screen that is just there may refuse the first program. What the window manager supports is told once it manages.
start_window_manager() {
	for attempt in 1 2 3 4 5; do
		openbox >"$screen_folder/openbox.log" 2>&1 &
		manager=$!
		while kill -0 "$manager" 2>/dev/null; do
			if xdotool get_desktop >/dev/null 2>&1; then
				screen_pids="$screen_pids $manager"
				return 0
			fi
			sleep 0.1
		done
	done
	die "The window manager for the tests did not start ($attempt times): $(tail -n 3 "$screen_folder/openbox.log")"
}

stop_screen() {
	for pid in $screen_pids; do
		kill "$pid" 2>/dev/null || true
	done
	for folder in $screen_folders; do
		rm -rf "$folder"
	done
}

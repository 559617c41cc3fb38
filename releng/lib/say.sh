# Messages of the scripts. Sourced, never run.

say() {
	printf '%s\n' "$*" >&2
}

die() {
	say "$*"
	exit 1
}

# Times of a release: the same sources give the same bytes. Sourced, never run; after product.sh.

# Sets $release_options for Maven, $qualifier, and SOURCE_DATE_EPOCH for other programs: the time of the last commit, or of now
# where files were changed since or there is no history. Times in archives are told in a zone, and what Java keeps of classes differs by
# the encoding of the system: both are the same everywhere.
find_release() {
	export TZ=UTC LC_ALL=C.UTF-8
	if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
		if [ -z "$(git -C "$root" status --porcelain 2>&1)" ]; then
			SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
		else
			say "Files were changed since the last commit: the version is of now."
			SOURCE_DATE_EPOCH=$(date +%s)
		fi
	fi
	export SOURCE_DATE_EPOCH
	qualifier=$(utc "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M)
	release_options="-DforceContextQualifier=$qualifier -Dproject.build.outputTimestamp=$(utc "$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)"
	release_options="$release_options -Drelease.day=$(utc "$SOURCE_DATE_EPOCH" +%Y-%m-%d)"
	# a client reads no file that names a page of another kind
	for page in "${TFTSR_RELEASE_NOTES:-https://}" "${TFTSR_RELEASE_DOWNLOAD:-https://}"; do
		case $page in
		*[[:space:]\"\\]*) die "An address of a page has no blanks, quotes or backslashes: $page" ;;
		https://*) ;;
		*) die "TFTSR_RELEASE_NOTES and TFTSR_RELEASE_DOWNLOAD are addresses that begin with https://, not $page" ;;
		esac
	done
	[ -z "${TFTSR_RELEASE_NOTES:-}" ] || release_options="$release_options -Drelease.notes=$TFTSR_RELEASE_NOTES"
	[ -z "${TFTSR_RELEASE_DOWNLOAD:-}" ] || release_options="$release_options -Drelease.download=$TFTSR_RELEASE_DOWNLOAD"
}

# The time $1, in seconds, as $2 says: GNU's date and that of BSD and macOS ask for it in different words.
utc() {
	date -u -d "@$1" "$2" 2>/dev/null || date -u -r "$1" "$2"
}

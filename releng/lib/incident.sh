# Makes the incident that is shown in the pictures, from the sample of a checkout outage and by the command line. Sourced, never run; after
# camera.sh. Sets $story, the folder of its data, $issue, $title and $logs.

logs=$root/samples/checkout-outage
title="Checkout answers 502 and 504"
# a short path without the name of whoever takes the pictures: some dialogs show it
story=/tmp/tftsr-pictures/triage
locked=/tmp/tftsr-pictures/locked

tell() {
	"$here/tftsr" --data "$story" --quiet "$@" || die "Failed: tftsr $*"
}

# The id in what the last command printed with --json, whose field is $1.
id_of() {
	sed -n "s/.*\"$1\": *\"\([0-9a-f-]*\)\".*/\1/p" | head -n 1
}

# Asks why $2 below why $1, with the answer $3 and evidence $4; prints its id. The other words change it.
ask_why() {
	below=$1
	question=$2
	answer=$3
	evidence=$4
	shift 4
	why=$(tell --json why add "$issue" "$question" --under "$below" --answer "$answer" --evidence "$evidence" | id_of id)
	[ -n "$why" ] || die "No why was made: $question"
	[ $# = 0 ] || tell why update "$why" "$@" >&2
	echo "$why"
}

# That of the last run, which has to be whole.
same_incident() {
	issue=$(cat "$story/issue" 2>/dev/null) || die "There is no incident of an earlier run. Leave out --again."
}

tell_incident() {
	say "Making the incident ..."
	rm -rf "${story%/*}"
	mkdir -p "$story"
	service=$logs/checkout-service.log
	tell --json triage --title "$title" "$service" "$logs/nginx-access.log" "$logs/nginx-error.log" >"$camera/triage.json"
	issue=$(tell --json issue list | id_of id)
	[ -n "$issue" ] || die "No issue was made: $camera/triage.json"
	tell issue update "$issue" --severity critical --status investigating --domain databases >&2
	# what the analyst put forward goes with the first of it
	tell why remove "$(tell --json why list "$issue" | id_of id)" >&2
	top=$(ask_why - "Why did checkout answer 502 and 504?" "The service had no database connection to give to a request" \
		"checkout-service.log:1733" --state confirmed --class direct)
	pool=$(ask_why "$top" "Why was there no connection?" "The pool held 4 connections where 40 are needed" \
		"checkout-service.log:1733" --state confirmed --class direct)
	config=$(ask_why "$pool" "Why did the pool hold only 4?" "A revision that was meant for the test stage reached production" \
		"checkout-service.log:1689" --state confirmed --class contributing)
	ask_why "$config" "Why could it reach production?" "A revision has no stage of its own: every watcher takes the newest" \
		"checkout-service.log:1688" --state confirmed --class systemic --root-cause --action "Sign revisions for one stage, refuse others" \
		--owner "Platform team" --due 2026-12-18 >/dev/null
	alarm=$(ask_why "$top" "Why did it take 48 minutes to put right?" "The pool was suspected last: the alarm named the payment gateway" "" --class contributing)
	ask_why "$alarm" "Why did the alarm name the gateway?" "Its rule takes the first error of the day, a reset at 09:28" "" --class systemic \
		--action "Alarm on connections that are waited for" --owner "Observability" --due 2026-12-11 >/dev/null
	tell timeline add "$issue" started "Requests wait for a connection" --at "2026-03-12 10:05:01Z" >&2
	tell timeline add "$issue" detected "Pager: error rate of checkout above 5 %" --at "2026-03-12 10:08:30Z" >&2
	tell timeline add "$issue" acknowledged "On call at the console" --at "2026-03-12 10:11Z" >&2
	tell timeline add "$issue" mitigated "Revision taken back" --at "2026-03-12 10:52:44Z" >&2
	tell timeline add "$issue" resolved "Error rate normal for ten minutes" --at "2026-03-12 11:03Z" >&2
	tell ai ask "$issue" "What broke the checkout, and since when?" --log checkout-service.log --yes >&2
	tell document rca "$issue" >&2
	tell document postmortem "$issue" >&2
	echo "$issue" >"$story/issue"
}

# A vault under a passphrase, which the window asks for.
locked_vault() {
	mkdir -p "$locked"
	printf 'a passphrase of the pictures\n' >"$camera/passphrase"
	chmod 600 "$camera/passphrase"
	[ ! -f "$locked/tftsr.vault" ] || return 0
	"$here/tftsr" --data "$locked" --quiet issue create "Checkout is down" >&2
	"$here/tftsr" --data "$locked" --quiet db protect --passphrase-file "$camera/passphrase" >&2
}

# A backup of the incident, in $copy.
backup() {
	copy=${story%/*}/backup/tftsr.db
	rm -rf "${copy%/*}"
	mkdir -p "${copy%/*}"
	tell db backup "$copy" >&2
}

# A server to publish to, at which nothing is, set up beside the incident.
empty_wiki() {
	"$JAVA_HOME/bin/java" "$here/lib/EmptyWiki.java" >"$camera/wiki" 2>&1 &
	wiki_pid=$!
	for look in $(seq 200); do
		[ ! -s "$camera/wiki" ] || break
		sleep 0.3
	done
	printf 'of no use\n' >"$camera/token"
	chmod 600 "$camera/token"
	tell integration configure confluence --address "$(cat "$camera/wiki")" --own-server --sign-in pat --space OPS --secret-file "$camera/token" >&2
	tell integration connect confluence >&2
}

# What a start of containers prints for a terminal.
coloured_log() {
	escape=$(printf '\033')
	printf '%s[1;32m>>> docker compose up%s[0m\n' "$escape" "$escape"
	for second in $(seq 10 39); do
		case $((second % 7)) in
		0) printf '2026-03-01T10:00:%s.123Z %s[1;31mERROR%s[0m [main] c.a.Orders : order %s refused, %s[33mmail to jane.roe@example.org%s[0m\n' "$second" "$escape" "$escape" "$second" "$escape" "$escape" ;;
		3) printf '2026-03-01T10:00:%s.123Z  %s[33mWARN%s[0m [main] c.a.Pool   : %s[4m3 of 4 connections%s[0m are in use\n' "$second" "$escape" "$escape" "$escape" "$escape" ;;
		*) printf '2026-03-01T10:00:%s.123Z  %s[32mINFO%s[0m [main] %s[36mc.a.Orders%s[0m : order %s by jane.roe@example.org\n' "$second" "$escape" "$escape" "$escape" "$escape" "$second" ;;
		esac
	done
}

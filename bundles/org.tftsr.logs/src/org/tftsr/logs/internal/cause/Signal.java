package org.tftsr.logs.internal.cause;

import java.util.stream.Stream;

/**
 * What the words of a line say about causes. The list holds what administrators know to look for, whatever the product;
 * the weights put what needs a repair (a full disk) before what follows from it (a refused connection) and that before
 * what is only seen (a timeout). A phrase is what is written when it fails: a kernel that starts names its disk quotas
 * and its machine check architecture, too. Phrases are in lower case.
 */
enum Signal {
	MEMORY(40, "memory ran out", ResourcePhrases.MEMORY),
	STORAGE(40, "storage was full or could not be written", ResourcePhrases.STORAGE),
	HARDWARE(38, "a disk, a link or other hardware was faulty", ResourcePhrases.HARDWARE),
	CERTIFICATE(38, "a certificate was not valid", Phrases.CERTIFICATE),
	CRASH(36, "a program crashed", ResourcePhrases.CRASH),
	REPAIR(36, "somebody had to mend it by hand",
			"fix the problem", "fix the error and", "manual intervention", "operator intervention", "intervention required", "intervention is required",
			"manual repair", "needs to be repaired", "must be repaired", "resolve the conflict manually", "run fsck manually", "manual recovery"),
	CREDENTIALS(36, "a password, key or account was not accepted", Phrases.CREDENTIALS),
	PERMISSION(34, "a right was missing", Phrases.PERMISSION),
	CLOCK(34, "a clock was wrong", Phrases.CLOCK),
	LOCK(34, "processes waited for each other's locks", Phrases.LOCK),
	CONFIGURATION(34, "a setting was missing or wrong", Phrases.CONFIGURATION),
	NAME_RESOLUTION(34, "a name could not be resolved", Phrases.NAME_RESOLUTION),
	MISSING(32, "something needed was not there", Phrases.MISSING),
	LIMIT(34, "a limit was reached", ResourcePhrases.LIMIT),
	LEAK(32, "something was taken and not given back", ResourcePhrases.LEAK),
	DATA(32, "data was damaged or did not fit", Phrases.DATA),
	STANDSTILL(30, "a program stood still", ResourcePhrases.STANDSTILL),
	SLOW_STORAGE(28, "storage answered slowly", ResourcePhrases.SLOW_STORAGE),
	ADDRESS(32, "a port or address was taken", Phrases.ADDRESS),
	LOAD(30, "the load was unusual", ResourcePhrases.LOAD),
	NODE(26, "a node or instance went away or was unhealthy", ResourcePhrases.NODE),
	OVERLAP(24, "one run met another",
			"still running", "another instance", "already running", "already in progress", "previous run", "overlap",
			"previous job", "other runs of", "other runs are", "previous execution", "previous backup", "still in progress", "has not finished",
			"not finished yet", "concurrent run", "running twice"),
	MISMATCH(20, "two things did not fit together",
			"does not match", "do not match", "mismatch", "but got", "but was", "expected ", "expected:", "instead of",
			"differs from", "duplicate key", "constraint violation", "violates"),
	SLOW(20, "something took long"),
	PULL(18, "an image could not be fetched",
			"failed to pull image"),
	NETWORK(18, "a peer could not be reached", ResourcePhrases.NETWORK),
	EXPIRED(14, "something had expired",
			"expired",
			"expires in", "expiry", "will expire", "to expire", "expire soon", "has lapsed", "no longer valid",
			"abgelaufen", "lauft ab", "expire le", "echu le", "arrive a echeance", "caducad", "vencid"),
	FAILURE(10, "something failed", EffectPhrases.FAILURE),
	TIMEOUT(8, "a wait ended without an answer",
			"timed out", "timeout", "deadline exceeded", "time-out", "did not respond", "not responding",
			"no response", "no answer", "expired waiting", "time limit", "timelimit", "waiting for", " hung",
			"blocked for more than", "no reply", "not answering", "unanswered", "took longer than", " stalled",
			"never completed", "did not complete", "did not finish",
			"zeituberschreitung", "zeitlimit", "delai d'attente", "delai depasse", "tiempo de espera", "tiempo agotado"),
	SYMPTOM(-14, "something further up had failed", EffectPhrases.SYMPTOM),
	RESTART_LOOP(0, "a program could not stay up",
			"back-off restarting", "crashloopbackoff", "restarting failed", "repeated too quickly",
			"restart counter is at", "scheduled restart job", "main process exited", "exited unexpectedly",
			"respawning too fast", "will be restarted", "terminated unexpectedly", "exited too quickly",
			"restarting container", "entered fatal state", "not expected; will be restarted"),
	STATUS(0, "a request was answered with an error",
			" 500 ", " 502 ", " 503 ", " 504 ", "http 500", "http 502", "http 503", "http 504", "status=5",
			"status: 5", "status 5", "code=5", "code: 5", "status\":5", "status\": 5",
			"status_code=5", "status_code\":5", "status_code\": 5", "statuscode\":5", "statuscode\": 5",
			"statuscode=5", "returned 50", "-> 50", "=> 50", "| 50"),
	FAILED_REQUEST(0, "a request failed"),
	REQUEST(0, "a request was answered",
			"get /", "post /", "put /", "delete /", "patch /", "head /", "get  ", "post  ", "| get ", "| post ", "http", "status", "request", "respon"),
	FORECAST(0, "something was foreseen",
			"will expire", "expires in", "expire soon", "about to expire", "due to expire", "days left", "days remaining", "days until", "approaching", "nearing", "getting close",
			"running low", "of capacity", "almost full", "close to the limit", "near the limit", "may soon"),
	ENDED_WELL(0, "a run ended well",
			"job succeeded", "build success", "build succeeded", "finished: success", "pipeline succeeded",
			"pipeline passed", "workflow succeeded", "run succeeded", "build completed successfully"),
	WRONG(0, "something was not as it should be",
			" reached", "hit the", "over the", "below", "is full", "went down", "to down", "out of ", "violat", "went away", "offline",
			"not trusted", "not valid", "not synchron", " sealed", "degraded", "timed out", "did not respond", "no response"),
	WENT_WELL(0, "something went well",
			" passed", "reached target", " is ok", ": ok", " all ok", "[ok]", "=ok", "finished ok", " healthy", " verified",
			" within limits", "is valid"),
	ASKED(0, "a client asked for something",
			"request: \"get /", "request: \"head /", "request: \"post /", "request: \"put /", "request: \"options /",
			"client denied by server", "script not found or unable to stat", "file does not exist: "),
	CLIENT(0, "a client got something wrong", CalmPhrases.CLIENT),
	ROUTINE(-22, "it is said all the time", RoutinePhrases.all()),
	RETRY(-12, "an attempt was made again",
			"retry", "retries", "readiness probe failed", "startup probe failed", "reattempt", "next attempt", "attempt 1 of", "try again", "trying again",
			"erneuter versuch", "versuch 1 von", "tentative 1 sur", "intento 1 de", "neuer versuch", "wird wiederholt", "nouvelle tentative", "reintent"),
	HARMLESS(-22, "no harm was done", CalmPhrases.HARMLESS),
	RECOVERED(0, "something worked again", CalmPhrases.RECOVERED),
	TRANSITION(0, "a state became another one",
			"state changed", "changed state", "state change", "changes state", "status changed", "changed status",
			"transition"),
	MEASURE(0, "something was measured",
			"latency", "utilization", "utilisation", "temperature", "response time", "load average", "throughput",
			"queue depth", "queue length"),
	SPENT(0, "time was spent",
			"took ", "completed in ", "finished in ", "done in ", "rendered in ", "responded in ", "returned in ", "executed in ",
			"processed in ", "loaded in ", "elapsed", "duration=", "duration: ", "duration_ms=", "execution time"),
	ADVICE(0, "something should be changed one day", CalmPhrases.ADVICE),
	DEFAULT(0, "nobody had chosen otherwise", "by default"),
	DEFINITION(-22, "something was described",
			"failurethreshold", "timeoutseconds", "#failure=", ":noexecute", ":noschedule", "op=exists",
			"operator: exists", "tolerationseconds"),
	SETTING(0, "a setting was changed", joined(EffectPhrases.SETTING, AuditPhrases.SETTING)),
	CHANGE(0, "something was changed", EffectPhrases.CHANGE);

	private final int weight;
	private final String meaning;
	private final String[] phrases;

	Signal(int weight, String meaning, String... phrases) {
		this.weight = weight;
		this.meaning = meaning;
		this.phrases = phrases;
	}

	private static String[] joined(String[] first, String[] second) {
		return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
	}

	/** How much it speaks for a cause; negative where it speaks against one. */
	int weight() {
		return weight;
	}

	/** What it says, as a clause in the past tense and, as all {@link Reasons}, in English. */
	String meaning() {
		return meaning;
	}

	/** The signal in a set that weighs most for a cause; null where none does. */
	static Signal strongest(long set) {
		Signal strongest = null;
		for (Signal signal : values()) {
			boolean counts = signal.in(set) && signal.weight > 0;
			if (counts && (strongest == null || signal.weight > strongest.weight)) {
				strongest = signal;
			}
		}
		return strongest;
	}

	/** A set of signals of a line that is said all the time, whatever causes and changes its words name. */
	static long withoutCauses(long set) {
		return withoutNamedCauses(set & ~(EXPIRED.bit() | SETTING.bit() | CHANGE.bit()));
	}

	/** A set without what names a cause; changes stay. */
	static long withoutNamedCauses(long set) {
		long rest = set;
		for (Signal signal : values()) {
			rest &= Evidence.nameCause(signal.bit()) ? ~signal.bit() : -1;
		}
		return rest;
	}

	/** Whether a set tells that something will expire, which has caused nothing yet. */
	static boolean isForeseenExpiry(long set) {
		return EXPIRED.in(set) && FORECAST.in(set);
	}

	/** Whether a set tells of a request or of a status. */
	static boolean isOfRequest(long set) {
		return STATUS.in(set) || REQUEST.in(set);
	}

	/** Whether a set tells that a request failed; a number such as 502 is a status only where there is a request. */
	static boolean hasRequestFailed(long set) {
		return STATUS.in(set) && REQUEST.in(set);
	}

	/** A set of signals of a line that tells of a failed request, which is an effect. */
	static long withFailedRequest(long set) {
		return set | SYMPTOM.bit() | FAILED_REQUEST.bit();
	}

	/** The phrases that give it, in lower case. */
	String[] phrases() {
		return phrases.clone();
	}

	/** This signal in a set of them. */
	long bit() {
		return 1L << ordinal();
	}

	/** Whether a set of signals holds this one. */
	boolean in(long set) {
		return (set & bit()) != 0;
	}
}

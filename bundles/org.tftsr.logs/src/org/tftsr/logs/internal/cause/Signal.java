package org.tftsr.logs.internal.cause;

/**
 * What the words of a line say about causes. The list holds what administrators know to look for, whatever the product;
 * the weights put what needs a repair (a full disk) before what follows from it (a refused connection) and that before
 * what is only seen (a timeout). A phrase is what is written when it fails: a kernel that starts names its disk quotas
 * and its machine check architecture, too. Phrases are in lower case.
 */
enum Signal {
	MEMORY(40, "memory ran out", "out of memory", "outofmemory", "oomkill",
			"oom-kill", "oom_kill", "cannot allocate memory", "memory limit exceeded",
			"java heap space", "killed process", "memory leak detected"),
	STORAGE(40, "storage was full or could not be written", "no space left",
			"disk full", "disk is full", "disk quota exceeded", "over disk quota", "enospc",
			"read-only file system", "not enough space", "out of disk", "tablespace is full",
			"unable to extend"),
	HARDWARE(38, "a disk, a link or other hardware was faulty",
			"input/output error", "i/o error, dev", "disk i/o error", "bad sector", "medium error",
			"uncorrectable", "machine check exception", "machine check event",
			"machine check interrupt", "machine check error", "hardware error", "ecc error",
			"link is down", "link down", "power supply fail", "power supply fault",
			"power supply lost"),
	CERTIFICATE(38, "a certificate was not valid", "certificate has expired",
			"certificate expired", "x509:", "certificate verif", "cert_has_expired",
			"unknown ca", "self signed", "self-signed", "pkix path", "not yet valid"),
	CRASH(36, "a program crashed", "panic:", "segfault", "segmentation fault",
			"sigsegv", "core dumped", "stack overflow", "stackoverflow",
			"access violation", "assertion failed", "index out of", "nil pointer",
			"double free", "kernel panic", "bugcheck"),
	CREDENTIALS(36, "a password, key or account was not accepted",
			"password expired", "password has expired", "logon failure",
			"unable to log on", "invalid credentials", "bad credentials",
			"login failed for user", "invalid api key", "key was deactivated", "key is disabled",
			"key has expired", "unknown key", "decrypt", "tag mismatch",
			"badtag", "has been revoked", "account locked",
			"password authentication failed", "authentication failed for"),
	PERMISSION(34, "a right was missing", "permission denied", "access denied", "accessdenied",
			"access is denied", "not authorized", "operation not permitted",
			"forbidden"),
	LOCK(34, "processes waited for each other's locks", "deadlock",
			"lock wait timeout", "lock timeout", "could not obtain lock",
			"database is locked"),
	CONFIGURATION(34, "a setting was missing or wrong",
			"configuration error", "config error", "invalid config", "bad configuration",
			"misconfigur", "is not set", "must be set", "is required but",
			"missing required", "required env", "missing environment", "unknown option",
			"unknown directive", "parse error", "syntax error", "failed to parse",
			"unable to parse", "cannot parse", "could not resolve placeholder",
			"invalid value", "unrecognized", "malformed"),
	NAME_RESOLUTION(34, "a name could not be resolved", "no such host",
			"unknown host", "unknownhost", "name or service not known", "nxdomain",
			"name resolution", "getaddrinfo", "could not resolve host"),
	MISSING(32, "something needed was not there", "executable file not found",
			"command not found", "no such file", "module not found", "modulenotfound",
			"no module named", "classnotfound", "noclassdef", "nosuchmethod",
			"cannot find module", "does not exist", "manifest unknown",
			"image not found", "filenotfound", "undefined symbol", "unknown column",
			"pull access denied"),
	LIMIT(34, "a limit was reached", "exhausted", "too many open files",
			"too many connections", "emfile", "rate limit", "rate-limit",
			"quota exceeded", "limit exceeded", "limit reached", "insufficient",
			"throttl", "remaining connection slots", "no free", "queue is full",
			"queue full", "waiting for connection from pool"),
	DATA(32, "data was damaged or did not fit", "corrupt", "checksum mismatch",
			"crc error", "duplicate key", "constraint violation", "violates",
			"incompatible", "version mismatch", "schema mismatch", "unsupported version"),
	ADDRESS(32, "a port or address was taken", "address already in use",
			"eaddrinuse", "port is already"),
	LOAD(30, "the load was unusual", "spike", "surge of", "surge in", "traffic surge",
			"flood"),
	NODE(26, "a node or instance went away or was unhealthy",
			"failover", "split brain", "split-brain", "lost quorum", "node down",
			"nodenotready", "liveness probe failed", "failed liveness",
			"stopping serving", "host is down", "went down"),
	PULL(18, "an image could not be fetched", "failed to pull image"),
	NETWORK(18, "a peer could not be reached", "connection refused",
			"econnrefused", "unreachable", "no route to host", "connection reset",
			"network is down", "cannot connect", "could not connect",
			"failed to connect", "unable to connect", "failed to establish"),
	EXPIRED(14, "something had expired", "expired"),
	FAILURE(10, "something failed", "failed", "failure", "unable to",
			"could not", "cannot", "error", "exception", "refused", "fatal", "rejected",
			"unexpected", "invalid"),
	TIMEOUT(8, "a wait ended without an answer", "timed out", "timeout",
			"deadline exceeded"),
	SYMPTOM(-14, "something further up had failed", "circuit breaker",
			"degraded", "unavailable", "internal server error", "bad gateway",
			"dead-letter", "dead letter", "backlog", "too long", "slow query",
			"nullpointerexception", "cannot invoke", "processing failed", "header from upstream",
			"while connecting to upstream", "upstream prematurely closed", "no live upstreams",
			"request failed", "crashloopbackoff", "back-off", "backing off",
			"restarting failed", "exit code", "exiting with code", "imagepullbackoff",
			"errimagepull", "delayed", "unhandled exception", "faulting application",
			"depends on", "dependency", "progress deadline", "sigterm", "http 500",
			"http 502", "http 503", " 500 ", " 502 ", " 503 ", " 504 ", "status\": 5"),
	RETRY(-12, "an attempt was made again", "retry", "retries", "reattempt",
			"next attempt", "attempt 1 of", "try again", "trying again"),
	HARMLESS(-22, "no harm was done", "deprecated",
			"recovered", "transient ", "successfully", "succeeded", "ignored", "ignoring",
			"using default", "skipping", "will be ignored", "no active fault",
			"by default", "not eligible", " 0 error", "no error", "without error", "errors=0",
			"errors: 0", " 0 failed", "failed=0 ", "failed: 0 ", "type\":\"normal", "type\": \"normal",
			"normal  "),
	DEFINITION(-22, "something was described", "failurethreshold", "timeoutseconds", "#failure=",
			":noexecute", ":noschedule", "op=exists", "operator: exists", "tolerationseconds"),
	SETTING(0, "a setting was changed", "changed from", "changed to", "has changed",
			" set to ", "increased to", "decreased to", "reduced to", "lowered to",
			"raised to", "limited to", "deactivated", "revoked", "rotated", "disabled",
			"switched off", "switched on", "overrid", "replaced by"),
	CHANGE(0, "something was changed", "deploy", "rollout", "rolled out", "reload",
			"refresh", "restarted", "upgrad", "migrat", "feature flag",
			"rotat", "configuration changed", "config changed",
			"settings changed", "update ", "updated", "new version", "version ",
			"revision", "planned", "maintenance", "scaled", "switched", "installed");

	private final int weight;
	private final String meaning;
	private final String[] phrases;

	Signal(int weight, String meaning, String... phrases) {
		this.weight = weight;
		this.meaning = meaning;
		this.phrases = phrases;
	}

	/** How much it speaks for a cause; negative where it speaks against one. */
	int weight() {
		return weight;
	}

	/** What it says, as a clause in the past tense. */
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

package org.tftsr.logs.internal.cause;

/**
 * What the words of a line say about causes. The list holds what administrators know to look for, whatever the product;
 * the weights put what needs a repair (a full disk) before what follows from it (a refused connection) and that before
 * what is only seen (a timeout). A phrase is what is written when it fails: a kernel that starts names its disk quotas
 * and its machine check architecture, too. Phrases are in lower case.
 */
enum Signal {
	MEMORY(40, "memory ran out",
			"out of memory", "outofmemory", "oomkill", "oom-kill", "oom_kill", "cannot allocate memory",
			"memory limit exceeded", "java heap space", "killed process", "memory leak detected", "memory exhausted",
			"gc overhead limit", "std::bad_alloc", "memoryerror", "memory size of", "oom command", "oom killer",
			"enomem", "out of swap", "cannot fork", "can't fork", "unable to create new native thread",
			"unable to create native thread", "memory cgroup out", "memory alarm", "memory_high_watermark",
			"memory resource limit", "heap out of memory", "allocation failed", "low on memory", "memory pressure",
			"memorypressure", "evicted due to memory", "cannot allocate"),
	STORAGE(40, "storage was full or could not be written",
			"no space left", "disk full", "disk is full", "disk quota exceeded", "over disk quota", "enospc",
			"read-only file system", "not enough space", "out of disk", "tablespace is full",
			"unable to extend", "no space on", "out of space", "insufficient space", "insufficient disk",
			"low on disk", "low disk space", "diskpressure", "disk-pressure", "disk pressure", "out of inodes",
			"no free inodes", "no inodes", "filesystem is full", "file system is full", "filesystem full",
			"storage full", "storage is full", "volume is full", "edquot", "erofs", "read-only filesystem",
			"log is full", "disk space is low", "free space is low", "archiver is stuck", "archiver stuck",
			"disk watermark", "flood stage", "flood-stage", "read_only_allow_delete", "retaining wal", "99% full",
			"100% full", "100.00% used", "no more space", "volume full", "not enough disk", "storage limit"),
	HARDWARE(38, "a disk, a link or other hardware was faulty",
			"input/output error", "i/o error, dev", "disk i/o error", "bad sector", "medium error", "uncorrectable",
			"machine check exception", "machine check event", "machine check interrupt", "machine check error",
			"hardware error", "ecc error", "link is down", "link down", "power supply fail", "power supply fault",
			"power supply lost", "failed command", "reset controller", "i/o timeout, aborting", "unrecovered read",
			"predictive failure", "raid degraded", "array degraded", "degraded array", "link failure", "lost carrier",
			"no carrier", "thermal", "overheat", "eio:", "pending) sectors", "uncorrectable sector", "smart error",
			"pcie bus error", "i/o error", "disk failure", "disk failed", "fan fail", "nic link",
			"checksum error on disk"),
	CERTIFICATE(38, "a certificate was not valid",
			"certificate has expired", "certificate expired", "x509:", "certificate verif", "cert_has_expired",
			"unknown ca", "self signed", "self-signed", "pkix path", "not yet valid",
			"certificate is not valid", "certificate is invalid", "certificate not valid",
			"invalid certificate", "notafter", "not after", "certificate chain", "certificate name mismatch",
			"hostname mismatch", "unknown authority", "unable to get local issuer",
			"unable to verify the first", "bad certificate", "tls handshake fail", "ssl handshake fail",
			"handshake_failure", "handshake failure", "handshake failed", "handshake error",
			"sslhandshakeexception", "protocol_version", "no cipher", "unsupported protocol",
			"certificate will expire", "certificate revoked", "notimevalid", "nottimevalid",
			"valid certification path", "certificate unknown", "cert expired"),
	CRASH(36, "a program crashed",
			"panic:", "segfault", "segmentation fault", "sigsegv", "stack overflow", "stackoverflow",
			"access violation", "assertion failed", "index out of", "nil pointer", "double free", "kernel panic",
			"bugcheck", "fatal error in", "core dump", "stack smashing", "general protection", "illegal instruction",
			"bus error", "null pointer dereference", "unrecoverable", "process terminated unexpectedly",
			"terminated by signal", "killed by signal", "exited on signal", "aborted (core", "core dumped",
			"fatal signal", "caught signal 11", "abnormal termination", "uncaught exception in main"),
	CREDENTIALS(36, "a password, key or account was not accepted",
			"password expired", "password has expired", "logon failure", "unable to log on",
			"invalid credentials", "bad credentials", "login failed for user", "invalid api key",
			"key was deactivated", "key is disabled", "key has expired", "unknown key", "decrypt",
			"tag mismatch", "badtag", "has been revoked", "account locked", "password authentication failed",
			"authentication failed for", "expired password", "token has expired", "token expired",
			"expired token", "invalid token", "invalid_grant", "invalid_client", "token is invalid",
			"account expired", "account has expired", "account is locked", "account was locked", "locked out",
			"account is disabled", "account disabled", "wrong password", "incorrect password",
			"password is incorrect", "bad password", "failed to log on", "could not authenticate",
			"unable to authenticate", "failed to authenticate", "failed to authorize", "401 unauthorized",
			"no credentials", "unable to locate credentials", "credentials expired", "expired credentials",
			"credentials have expired", "signature does not match", "signature mismatch", "invalid signature",
			"signaturedoesnotmatch", "may be incorrect",
			"user name or password", "username or password", "invalid username", "login denied", "key expired",
			"revoked key", "invalidaccesskey", "authentication failure for",
			"signature verification", "no matching key", "sasl authentication",
			"authentication exception", "unable to find a signing key", "key not found for kid", "unknown kid"),
	PERMISSION(34, "a right was missing",
			"permission denied", "access denied", "accessdenied", "access is denied", "not authorized", "forbidden",
			"eacces", "eperm", "lacks permission", "lacks the", "insufficient privilege", "insufficient permission",
			"missing permission", "missing privilege", "not permitted", "unauthorizedoperation", "not allowed to",
			"avc:  denied", "avc: denied", "no permission", "must be owner", "must be superuser", "policy denied",
			"denied by policy", "is not secure", "are too open", "bad permissions", "bad ownership",
			"unprotected private key", "world-writable", "world writable", "by other users", "operation not permitted",
			"apparmor=\"denied", "blocked by policy", "no basic auth"),
	CLOCK(34, "a clock was wrong",
			"clock skew", "skew too great", "clock wrong", "clock is wrong", "clock was wrong", "clock drift",
			"clock is off", "clock jumped", "clock went back", "time went back", "time jumped", "not synchronized",
			"not synchronised", "unsynchronized", "unsynchronised", "no selectable sources", "clock is behind",
			"clock is ahead", "out of sync with server time", "timestamp is in the future",
			"clock was stepped", "clock stepped", "time_error", "issued in the future", "used before issued",
			"clock leap", "system time was changed", "system time has changed"),
	LOCK(34, "processes waited for each other's locks",
			"deadlock", "lock wait timeout", "lock timeout", "could not obtain lock", "database is locked",
			"still waiting for", "holding the lock", "blocked by process", "blocked by session",
			"could not acquire lock", "unable to acquire lock", "failed to acquire lock", "could not serialize",
			"already exclusively attached", "multi-attach", "is being used by another", "used by another process",
			"metadata lock", "waiting for lock", "lock is held", "is held by", "lock held by"),
	CONFIGURATION(34, "a setting was missing or wrong",
			"configuration error", "config error", "invalid config", "bad configuration", "misconfigur",
			"is not set", "must be set", "is required but", "missing required", "required env",
			"missing environment", "unknown option", "unknown directive", "parse error", "syntax error",
			"failed to parse", "unable to parse", "cannot parse", "could not resolve placeholder",
			"invalid value", "unrecognized", "malformed", "unknown parameter", "unknown property",
			"unknown setting", "minimum required", "older than the minimum", "requires at least", "unknown configuration", "unsupported option", "unsupported value",
			"not configured", "no configuration", "missing configuration", "missing property",
			"missing parameter", "missing setting", "not recognized", "must be one of", "illegal value",
			"bad value", "wrong value", "conflicting", "error in configuration", "configuration is invalid",
			"invalid argument", "invalid option", "could not bind properties",
			"invalid configuration", "not a valid value", "has no value", "must not be empty", "is ambiguous"),
	NAME_RESOLUTION(34, "a name could not be resolved",
			"no such host", "unknown host", "unknownhost", "name or service not known", "nxdomain", "name resolution",
			"getaddrinfo", "could not resolve host", "servfail", "enotfound", "eai_again", "unresolved host",
			"cannot resolve", "can't resolve", "unable to resolve", "failed to resolve", "host not found",
			"could not be resolved", "no address associated", "dns lookup failed"),
	MISSING(32, "something needed was not there",
			"executable file not found", "command not found", "no such file", "module not found",
			"modulenotfound", "no module named", "classnotfound", "noclassdef", "nosuchmethod",
			"cannot find module", "does not exist", "manifest unknown", "image not found", "filenotfound",
			"undefined symbol", "unknown column", "pull access denied", "no such table", "no such column",
			"no such key", "nosuchkey", "no such bucket", "nosuchbucket", "no such container",
			"no such service", "no such index", "unknown database", "unknown table", "undefinedcolumn",
			"undefinedtable", "undefined column", "undefined table", "cannot open shared object",
			"not mounted", "keyerror", "no such property", "unknown symbol", "unresolved symbol",
			"undefined reference", "cannot find symbol", "nosuchfield", "could not find artifact",
			"could not find a version", "no matching version", "unable to locate package", "enoent",
			"no such image", "not found in registry",
			"no such device", "undefined function", "no such option"),
	LIMIT(34, "a limit was reached",
			"exhausted", "too many open files", "too many connections", "emfile", "rate limit", "rate-limit",
			"quota exceeded", "limit exceeded", "limit reached", "insufficient", "throttl",
			"remaining connection slots", "no free", "queue is full", "queue full", "waiting for connection from pool",
			"limit has been reached", "reached its limit", "reached the limit", "over the limit", "exceeds the limit",
			"exceeded the limit", "exceeds limit", "exceeds maximum", "exceeded maximum", "exceeds the maximum",
			"exceeded the maximum", "maximum exceeded", "reached max", "maximum reached", "limitexceeded", "maxclients",
			"max_clients", "max_children", "max number of", "maximum number of", "table full", "table is full",
			"too many clients", "too many files", "too many processes", "too many requests", "429 too many",
			"no available", "are not enough", "worker_connections are", "pool is full", "out of file descriptors",
			"no buffer space", "enobufs", "enfile", "out of ports", "eaddrnotavail", "cannot assign requested address",
			"overflow", "prefix limit", "backlog full", "limit is reached", "would exceed", "over quota", "too large",
			"oversized", "saturated", "conntrack: table", "message too large", "record too large", "recordtoolarge",
			"msg_size_too_large", "exceeds max", "rate exceeded", "toomanyrequests", "catastrophic backtrack",
			"starvation", "starved", "pool exhaust", "no more connections"),
	LEAK(32, "something was taken and not given back",
			"leak detect", "leak suspect", "possible leak", "connection leak", "handle leak", "resource leak",
			"was leaked", "not given back", "was never closed", "not released", "never released", "unclosed"),
	DATA(32, "data was damaged or did not fit",
			"corrupt", "checksum mismatch", "crc error", "incompatible", "version mismatch", "schema mismatch",
			"unsupported version", "crc mismatch", "digest mismatch", "hash mismatch", "bad checksum",
			"invalid checksum", "bad magic", "bad crc", "serializationexception", "deserializ", "unexpected character",
			"unexpected token", "unexpected end of", "unexpected eof", "numberformatexception", "invalid format",
			"invalid character", "truncated", "not compatible", "schema changed", "inconsistent", "out of sync",
			"diverged", "validation failed for", "data too long", "value too long", "out of range", "poison",
			"unparseable", "encoding error", "unicodedecodeerror", "failed validation", "unsupported engine",
			"wrong version"),
	STANDSTILL(30, "a program stood still",
			"pause full", "full gc", "to-space exhausted", "jvm pause", "pause in jvm", "stop-the-world", "stopped for gc",
			"event loop block", "event loop lag", "event loop delay", "blocked the event loop",
			"concurrent mode failure", "long gc"),
	SLOW_STORAGE(28, "storage answered slowly",
			"slow fdatasync", "slow fsync", "fsync took", "fsync lat", "slow disk", "disk is slow", "disk latency",
			"slow write", "write latency", "io latency", "i/o wait", "iowait"),
	ADDRESS(32, "a port or address was taken",
			"address already in use", "eaddrinuse", "port is already"),
	LOAD(30, "the load was unusual",
			"spike", "surge of", "surge in", "traffic surge", "flood", "unusually high", "overload", "overwhelmed",
			"hot key", "hot partition", "stampede", "thundering"),
	NODE(26, "a node or instance went away or was unhealthy",
			"failover", "split brain", "split-brain", "lost quorum", "node down", "nodenotready",
			"liveness probe failed", "failed liveness", "stopping serving", "host is down", "went down",
			"lost leader", "no leader", "leader lost", "leader changed", "elected leader", "new leader",
			"stepping down", "steps down", "quorum lost", "no quorum", "not enough members", "fenced",
			"fencing", "is now offline", "marked as down", "marked down", "marked dead", "marked unhealthy",
			"unschedulable", "not schedulable", "notschedulable", "draining node", "node drained", "evicted",
			"evicting", "heartbeat lost", "missed heartbeat", "lost heartbeat", "peer down", "neighbor down",
			"adjchange", "went offline", "is offline", "safe mode", "failed over"),
	MISMATCH(20, "two things did not fit together",
			"does not match", "do not match", "mismatch", "but got", "but was", "expected ", "expected:", "instead of",
			"differs from", "duplicate key", "constraint violation", "violates"),
	PULL(18, "an image could not be fetched",
			"failed to pull image"),
	NETWORK(18, "a peer could not be reached",
			"connection refused", "econnrefused", "unreachable", "no route to host", "connection reset",
			"network is down", "cannot connect", "could not connect", "failed to connect", "unable to connect",
			"failed to establish", "enetunreach", "ehostunreach", "econnreset", "etimedout", "broken pipe",
			"reset by peer", "no route found", "packet loss", "packets lost", "dropping packet", "fragmentation needed",
			"message too long", "mtu", "flapping", "not reachable", "connection lost", "lost connection",
			"connection closed", "connection was closed", "connection aborted", "connection terminated",
			"can't connect", "connect failed", "failed to make connection"),
	EXPIRED(14, "something had expired",
			"expired"),
	FAILURE(10, "something failed",
			"failed", "panic", "failure", "unable to", "could not", "cannot", "error", "exception", "refused", "fatal",
			"rejected", "unexpected", "invalid", "fault", "abort", "denied", "violation", "illegal", "rejecting",
			"refusing", "dropped", "lost ", "broken", "unhealthy", "crash", "killed", "not found", "missing",
			"undefined", "unknown", "unauthorized", "forbidden", "mismatch", "not allowed", "unsupported", "exceed",
			"too many", "can't", "not ready", "not available", "stuck", "npm err", "ora-0", "fail ", "gave up",
			"giving up", "wrong", "conflict", "bad ", "deny ", "deny,", ",drop,", "action=drop", "action=deny", "action=\"deny", "discard", "blocked"),
	TIMEOUT(8, "a wait ended without an answer",
			"timed out", "timeout", "deadline exceeded", "time-out", "did not respond", "not responding",
			"no response", "no answer", "expired waiting", "time limit", "timelimit", "waiting for", "hung"),
	SYMPTOM(-14, "something further up had failed",
			"circuit breaker", "degraded", "unavailable", "internal server error", "bad gateway", "dead-letter",
			"dead letter", "backlog", "too long", "slow query", "nullpointerexception", "cannot invoke",
			"processing failed", "header from upstream", "while connecting to upstream", "upstream prematurely closed",
			"no live upstreams", "request failed", "crashloopbackoff", "back-off", "backing off", "restarting failed",
			"exit code", "exiting with code", "imagepullbackoff", "errimagepull", "delayed", "unhandled exception",
			"faulting application", "depends on", "dependency", "progress deadline", "sigterm",
			"session expired", "sessionexpired", "session has expired", "session timed out"),
	STATUS(0, "a request was answered with an error",
			" 500 ", " 502 ", " 503 ", " 504 ", "http 500", "http 502", "http 503", "http 504", "status=5",
			"status: 5", "status 5", "code=5", "code: 5", "status\":5", "status\": 5",
			"status_code=5", "status_code\":5", "status_code\": 5", "statuscode\":5", "statuscode\": 5",
			"statuscode=5", "returned 50", "-> 50", "=> 50", "| 50"),
	FAILED_REQUEST(0, "a request failed"),
	REQUEST(0, "a request was answered",
			"get /", "post /", "put /", "delete /", "patch /", "head /", "get  ", "post  ", "| get ", "| post ", "http", "status", "request", "respon"),
	RETRY(-12, "an attempt was made again",
			"retry", "retries", "reattempt", "next attempt", "attempt 1 of", "try again", "trying again"),
	HARMLESS(-22, "no harm was done",
			"as expected", "deprecated", "has recovered", "recovered after", "recovered from", "was recovered",
			"transient ", "successfully", "succeeded", "ignored", "ignoring", "using default", "skipping",
			"no active fault", "by default", "not eligible", " 0 error", "no error", "without error", "buffered to a temporary file", "errors=0",
			"errors: 0", " 0 failed", "failed=0 ", "failed: 0 ", "type\":\"normal", "type\": \"normal", "normal  "),
	TRANSITION(0, "a state became another one",
			"state changed", "changed state", "state change", "changes state", "status changed", "changed status",
			"transition"),
	DEFINITION(-22, "something was described",
			"failurethreshold", "timeoutseconds", "#failure=", ":noexecute", ":noschedule", "op=exists",
			"operator: exists", "tolerationseconds"),
	SETTING(0, "a setting was changed",
			"changed from", "changed to", "mode changed", "content changed", "owner changed", "ensure changed",
			"has changed", " set to ", "increased to", "decreased to",
			"reduced to", "lowered to", "raised to", "limited to", "deactivated", "revoked", "rotated",
			"disabled", "switched off", "switched on", "overrid", "replaced by", "was changed", "changed:",
			"set from", "has been set", "was set to", "is set:", " now set", "increased from",
			"decreased from", "reduced from", "lowered from", "raised from", "(was ", "was reset",
			"password reset", "turned off", "turned on", "switched to", "switched from", "limit is now"),
	CHANGE(0, "something was changed",
			"deploy", "rollout", "rolled out", "reload", "refresh", "restarted", "upgrad", "migrat", "feature flag",
			"rotat", "configuration changed", "config changed", "settings changed", "update ", "updated", "new version",
			"version ", "revision", "planned", "maintenance", "scaled", "switched", "installed", "applied", "activated",
			"enabled", "removed", "dropped", "deleted", "renamed", "replaced", "granted", "logged command",
			"configured from", "configured by", "published", "promoted", "cutover", "cut over", "reconfig", "reboot",
			"unmounted", "remounted", "renewed", "reissued", "regenerated", "toggled", "rollback", "rolled back",
			"release ", "imported", "alter table", "create index", "drop index", "drop table", "truncate", "added to",
			"moved to", "changed by", "modified by", "set by", "by admin", "by root", "config version",
			"policy version", "scheduled", "canary", "ui_commit", "commit complete", "configuration committed",
			"executed the", "invoked with", "provisioned", "patched", "attached", "detached", "resized", "scaling",
			"scale up", "scale down", "cordon", "taken out", "terraform", "ansible", "puppet", "helm ", "argocd",
			"ruleset", "switchover", "reconfiguring", "sighup", "config file", "configuration", "experiment",
			"variation", "migrating");

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

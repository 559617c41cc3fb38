package org.tftsr.logs.internal.cause;

/** The phrases of {@link Signal} that speak against an incident. All are in lower case. */
final class CalmPhrases {

	/** Written where a client got something wrong. */
	static final String[] CLIENT = {
			"client sent", "bad request", "answered 400", "answered 404", "answered 422", "http 400", "http 404",
			"http 409", "http 422", "status=400", "status=404", "status=409", "status=422", "duplicate key",
			"duplicate entry '", "violates unique constraint", "due to user request", "failed password for",
			"invalid user ", "recipient unknown", "user unknown", "unknown user", "authentication attempts",
			"login attempts", "declined by issuer", "card declined", "insufficient funds", "mailbox unavailable",
			"validation failed for argument", "request method", "limiting requests",
			"limiting connections by zone", "syntax error at or near", "does not exist at character",
			"canceling statement due to statement timeout" };

	/** What strangers knock with all day, what machines complain of at every start, and what only concerns one user. */
	static final String[] ROUTINE = {
			"does not resolve to address", "does not resolve to '", "no host name found for ip", "relay access denied",
			"relay not permitted", "relaying denied", "blocked using", "rejected: domain not found",
			"helo command rejected", "too many errors after", "lost connection after", "improper command pipelining",
			"non-smtp command", "greylist", "mailbox full", "mailbox is full", "over quota (#5", "552 5.2.2", "452 4.2.2",
			"unrouteable address", "sasl login authentication failed", "sasl plain authentication failed",
			"no matching key exchange", "unable to negotiate with", "did not receive identification",
			"bad protocol version identification", "kex_exchange_identification", "[preauth]", "banner exchange",
			"possible break-in", "access forbidden by rule", "client intended to send", "client prematurely closed",
			"while ssl handshaking, client", "/.env", "/wp-login", "/.git/", "phpmyadmin", "/wp-admin", "/cgi-bin/",
			"invalid host header", "disallowedhost", "http to https port", "plain http request was sent",
			"invalid method in request", "error parsing http request header", "in method name", "methodnotsupported",
			"mediatypenotacceptable", "clientabortexception", "client aborted", "client gone", "client disconnected",
			"client went away", "client closed", "client unexpectedly closed", "on client connection",
			"could not receive data from client", "error reading communication packets",
			"timeout reading communication packets", " corrected)", "(corrected", " corrected,", "ce memory",
			"error corrected", "errors corrected", "attempting to correct", "sector reassigned", "acpi bios error",
			"acpi error", "acpi warning", "firmware bug", "failed to find module", "read edid", "edid for",
			"module verification failed", "taints kernel", "degraded feature set", "sending cookies", "martian source",
			"interrupt took too long", "no caching mode page", "assuming drive cache", "spare port", "unused port",
			"partial failure issuing cadvisor", "error while processing event (\"/sys/fs/cgroup", "nameserver limits",
			"wpad", "did not register with dcom", "distributedcom", "local activation permission",
			"error calling routine queryfullprocess", "perflib", "wmi-activity", "master browser", "ora-3136", "ora-01403",
			"no data found", "user guest", "resynchronisation done", "resync done", "insufficient_funds", "do_not_honor",
			"invalid voucher", "voucher expired", "unknown voucher", "invalid coupon", "coupon expired", "unknown coupon",
			"promo code", "license plate", "not an image", "captcha", "user agent", "avatar upload", "avatar of",
			"invalid phone number", "bad phone number", "invalid postcode", "unknown postcode", "invalid email",
			"wrong pin", "sentry_dsn", "traces export", "export spans", "span exporter", "push metrics", "metrics batch",
			"telemetry upload", "telemetry endpoint", "send telemetry", "usage statistics", "update check",
			"check for updates", "found a corrupted index file", "trying mab", "unexpected message type has arrived",
			"invalidregistration", "busy here", "planned work", "known issue", "known problem", "known defect",
			"see ticket", "not in use", "as announced", "on purpose", "was intended", "expected in test",
			"placeholder used", ", substituted", "passing through", "from unknown[", "unknown peer", "vulnerability scan",
			"port scan", "sql injection attempt", "will be tried again", "will run again", "resubscribed", "retried, ok",
			"ok on attempt", "failed for user \"postgres\"", "denied for user 'root'@", "failed for user 'sa'",
			"login failed for user 'admin'",
			"transparent_hugepage", "transparent huge page", "tcp backlog setting of", "no xml encryptor configured",
			"overriding http_ports", "strongly recommended", "edac amd64", "broken bios",
			"invalid length of startup packet", "the database system is starting up",
			"the database system is shutting down", "terminating connection due to administrator command", "running pip as the 'root'", "you should consider upgrading" };

	/** Written where no harm was done. */
	static final String[] HARMLESS = {
			"as expected", "deprecated", "has recovered", "recovered after", "recovered from", "was recovered",
			"transient ", "successfully", "succeeded", "ignored", "ignoring", "using default", "skipping",
			"no active fault", "by default", "not eligible", " 0 error", "no error", "without error",
			"buffered to a temporary file", "errors=0", "errors: 0", " 0 failed", "failed=0 ", "failed: 0 ",
			"type\":\"normal", "type\": \"normal", "normal  ", "will retry in background", "retried ok", "ok after",
			"back to normal", "completed ok", "no action needed", "panic recovered", "recovered panic",
			"returned to normal", "deprecation", "non-fatal", "nonfatal", "not fatal", "can be ignored", "safely ignore",
			"harmless", "corrected error", "corrected hardware error", " correctable", "simulated", "expected by",
			"no action required", "reconnected", " successful", "rerun ok", "retry ok", "recovered by", "recovered=true",
			"self test", "self-test",
			"erfolgreich", "avec succes", "con exito", "correctamente", "wird ignoriert", "did not exist and was created",
			"does not exist, creating", "not found, creating", "doesn't exist, creating", "creating it" };

	/** Written where something worked again. */
	static final String[] RECOVERED = {
			"recovered", "restored", "cleared", " connected", "reconnected", "succeeded", " successful", "resolved",
			"back to normal", "returned to normal", "link up", "state to up", " is up", "now up", "came up", "back online",
			"is online", "available again", "ready again", "is ready", "responds again", "works again", "reachable again",
			"passed", "renewed", "resumed", "in sync", "delivered", "retried", "is healthy", "is reachable", "established",
			"rejoined", "caught up",
			"wiederhergestellt", "wieder erreichbar", "retabli", "restablecid" };

	private CalmPhrases() {
	}
}

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

	/** Written where no harm was done. */
	static final String[] HARMLESS = {
			"as expected", "has recovered", "recovered after", "recovered from", "was recovered",
			"transient ", "successfully", "succeeded", "ignored", "ignoring", "using default", "skipping",
			"no active fault", "[unknown]@[unknown]", "by default", "not eligible", " 0 error", "no error", "without error",
			"buffered to a temporary file", "errors=0", "errors: 0", "error\": null", "error\":null", "error=null",
			"error=<nil>", "err=<nil>", "error: null", "error\": \"\"", "error\":\"\"", "errors\": []", "errors\":[]",
			" 0 failed", "failed=0 ", "failed: 0 ",
			"type\":\"normal", "type\": \"normal", "normal  ", "will retry in background", "retried ok", "ok after",
			"back to normal", "completed ok", "no action needed", "panic recovered", "recovered panic",
			"returned to normal", "non-fatal", "nonfatal", "not fatal", "can be ignored", "safely ignore",
			"harmless", "corrected error", "corrected hardware error", " correctable", "simulated", "expected by",
			"no action required", "no manual intervention", "reconnected", " successful", "rerun ok", "retry ok", "recovered by", "recovered=true",
			"self test", "self-test",
			"erfolgreich", "avec succes", "con exito", "correctamente", "wird ignoriert", "did not exist and was created",
			"does not exist, creating", "not found, creating", "doesn't exist, creating", "creating it" };

	/** Written where something should be changed one day. */
	static final String[] ADVICE = {
			"is obsolete", "are obsolete", "should be removed", "should be migrated", "upgrade recommended", "update recommended",
			"has not been tested", "not recommended for production", "insecure configuration for", "consider upgrading", "consider migrating",
			"deprecated", "deprecation" };

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

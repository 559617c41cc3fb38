package org.tftsr.logs.internal.cause;

/** The phrases of {@link Signal} that tell what was seen or changed. All are in lower case. */
final class EffectPhrases {

	/** Written where something failed. */
	static final String[] FAILURE = {
			"failed", "panic", "failure", "unable to", "could not", "cannot", "error", "exception", "refused", "fatal",
			"rejected", "unexpected", "invalid", "fault", "abort", "denied", "violation", "illegal", "rejecting",
			"refusing", "dropped", "lost ", "broken", "unhealthy", "crash", "killed", "not found", "missing", "undefined",
			"unknown", "unauthorized", "forbidden", "mismatch", "not allowed", "unsupported", "exceed", "too many", "can't",
			"not ready", "not available", "stuck", "npm err", "ora-0", "fail ", "gave up", "giving up", "wrong", "conflict",
			"bad ", "deny ", "deny,", ",drop,", "action=drop", "action=deny", "action=\"deny", "discard", "blocked",
			"couldn't", "unable", "incorrect", "degrad", "not enough", "inaccessible", "reject", "failing", "fails",
			"not running", "not connected", "not restored", "not recovered", "not resolved", "not passed", "abend",
			"not started", "loss of", " lost", "link_down", "tripped", "is down", "interrupted", "bounced", "abnormal",
			"has stopped", "is dead", "not posted", "not stored", "not delivered", "not sent", "not written", "not saved",
			"not processed", "undeliverable", "not possible", "impossible", "not run", "not created", "unsuccessful",
			"without success", "no longer possible", "drop src", "drop tcp", "drop udp", "not ok", "usb disconnect", "device disconnected", "not accepted",
			"not completed", "interlock active", "by interlock", "low low", "high high", "standstill",
			"fehlgeschlagen", "fehlschlag", "fehler", "konnte nicht", "kann nicht", "nicht moglich", "abgebrochen",
			"abgelehnt", "verweigert", "ungultig", "unerwartet", "echec", "a echoue", "ont echoue", "erreur", "refuse",
			"rejete", "inattendu", "fallo ", "fallido", "fallida", "no se pudo", "no se puede", "no se ha podido",
			"rechazad", "denegad", "inesperad" };

	/** Written where something further up had failed. */
	static final String[] SYMPTOM = {
			"circuit breaker", "degraded", "deteriorated", "unavailable", "internal server error", "bad gateway",
			"dead-letter", "dead letter", "backlog", "too long", "slow query", "nullpointerexception", "cannot invoke",
			"processing failed", "header from upstream", "while connecting to upstream", "upstream prematurely closed",
			"no live upstreams", "request failed", "crashloopbackoff", "back-off", "backing off", "restarting failed",
			"exit code", "exiting with code", "imagepullbackoff", "errimagepull", "delayed", "unhandled exception",
			"faulting application", "depends on", "dependency failed", "failed dependency", "dependency is ", "dependency not",
			"dependency unavailable", "dependency error", "dependency timeout", "unsatisfied dependency", "unsatisfieddependency",
			"progress deadline", "sigterm", "session expired",
			"sessionexpired", "session has expired", "session timed out", "exit status", "exited with",
			"main process exited", "repeated too quickly", "start request repeated", "restart counter", "retries exhausted",
			"attempts exhausted", "gave up after", "giving up after", "circuit open", "breaker open", "probe failed",
			"health check failed", "healthcheck failed", "unhealthy", "503 service", "502 bad", "504 gateway",
			"build failed", "build failure", "job failed", "task failed", "execution failed for task", "command failed",
			"non-zero", "nonzero", "elifecycle", "application run failed", "failed to start", "startup failed",
			"could not be started", "failed with result", "giving up on", "firing", "error rate", "error budget",
			"below threshold", "above threshold", "below the threshold", "above the threshold", "clock leap detected",
			"cannot allocate new log", "archival required", "no healthy upstream", "predecessor", "depended on" };

	/** Written where a setting was changed. */
	static final String[] SETTING = {
			"changed from", "changed to", "mode changed", "content changed", "owner changed", "ensure changed",
			"has changed", " set to ", "increased to", "decreased to", "reduced to", "lowered to", "raised to",
			"limited to", "deactivated", "revoked", "rotated", "disabled", "switched off", "switched on", "overrid",
			"replaced by", "was changed", "changed:", "set from", "has been set", "was set to", "is set:", " now set",
			"increased from", "decreased from", "reduced from", "lowered from", "raised from", "(was ", "was reset",
			"password reset", "turned off", "turned on", "switched to", "switched from", "limit is now", "changed by",
			"now uses", "now using", "new limit", "new value", "was enabled", "is now enabled", "toggled", "changed in",
			"enabled by", "flag changed", "flag flipped", "flipped", "-> true", "-> false", "=> true", "=> false",
			"from true to", "from false to", "0% to", "to 100%", "bumped", "reset to default", "factory reset",
			"dropindexes", "dropping index", ": destroying...", ": destruction complete", ": modifications complete", "overwritten by", "overwritten with", "logged command:", "ui_cmdline_read_line", ") system stop ", "alter system ", "set global ",
			" geandert", "umgestellt", "passage en ", "a ete modifie",
			"ha sido modificad", "se ha cambiado" };

	/** Written where something was changed. */
	static final String[] CHANGE = {
			"deploy", "rollout", "rolled out", "reload", "refresh", "restarted", "upgrad", "migrat", "feature flag",
			"rotat", "configuration changed", "config changed", "settings changed", " mod dn=", "update ", "updated", "new version",
			"version ", "revision", "planned", "maintenance", "scaled", "switched", "installed", "applied", "activated",
			"enabled", "removed", "dropped", "deleted", "renamed", "replaced", "granted",
			"configured from", "configured by", "published", "promoted", "cutover", "cut over", "reconfig", "reboot",
			"unmounted", "remounted", "renewed", "reissued", "regenerated", "toggled", "rollback", "rolled back",
			"release ", "imported", "alter table", "altered", "create index", "drop index", "drop table", "truncate",
			"added to", "moved to", "changed by", "modified by", "set by", "by admin", "by root", "config version",
			"policy version", "scheduled", "canary", "ui_commit", "commit complete", "configuration committed",
			"executed the", "invoked with", "provisioned", " patched", "attached", "detached", "resized", "scaling",
			"scale up", "scale down", "cordon", "taken out", "terraform", "ansible", "puppet", "helm ", "argocd", "ruleset",
			"switchover", "reconfiguring", "sighup", "config file", "configuration", "experiment", "variation", "migrating",
			"configured", "applying", "loaded config", "new config", "new secret", "synced", "sync to", "kubectl", " edited",
			"policy created", "rule added", "rule created", "rules added", "acl ", "firewall rule", "new schema",
			"schema change", "alter ", "pushed", "image=", "switching", "failover to", "recreated", "reinstall",
			"force-push", "hotfix", "feature", "flag ", "toggle", "unattended", "rebalanc", "started version",
			"starting version", "drift detected", "retagged", "rekeyed", "purged", "pruned", "decommission", "swapped",
			"restored from backup", "reimaged", "moved from",
			"aktualisiert", "neu gestartet", "neustart", "installiert", "ausgerollt", "mis a jour", "mise a jour",
			"redemarr", "installe", "actualizad", "reiniciad", "instalad", "desplegad" };

	private EffectPhrases() {
	}
}

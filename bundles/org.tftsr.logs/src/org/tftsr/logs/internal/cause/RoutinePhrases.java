package org.tftsr.logs.internal.cause;

import java.util.stream.Stream;

/**
 * What is written all day, as loud as it may be: the phrases of {@link Signal#ROUTINE}, by why they are no cause. All are in lower
 * case, and in words of the programs that many run.
 */
final class RoutinePhrases {

	/** What was met first: strangers, starts and single users. */
	private static final String[] EVERYDAY = {
			"does not resolve to address", "does not resolve to '", "no host name found for ip", "relay access denied",
			"relay not permitted", "relaying denied", "blocked using", "rejected: domain not found",
			"helo command rejected", "too many errors after", "lost connection after", "improper command pipelining",
			"non-smtp command", "greylist", "mailbox full", "mailbox is full", "over quota (#5", "552 5.2.2", "452 4.2.2",
			"unrouteable address", "sasl login authentication failed", "sasl plain authentication failed",
			"refreshing state... [id", ": reading... [id", ": read complete after", "is now empty and expired", "no matching key exchange", "unable to negotiate with", "did not receive identification",
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
			"login failed for user 'admin'", "transparent_hugepage", "transparent huge page", "tcp backlog setting of",
			"no xml encryptor configured", "overriding http_ports", "strongly recommended", "edac amd64", "broken bios",
			"invalid length of startup packet", "the database system is starting up",
			"the database system is shutting down", "terminating connection due to administrator command",
			"running pip as the 'root'", "you should consider upgrading" };

	/** What strangers knock with all day. */
	private static final String[] STRANGERS = {
			"no matching peer found", "no matching endpoint found", "not a local domain",
			"maximum authentication attempts", "connection closed by authenticating user",
			"connection reset by authenticating user", "connection closed by invalid user",
			"disconnected from invalid user", "disconnecting authenticating user", "received disconnect from",
			"reverse mapping checking", "error: pam: authentication failure", "pam_unix(sshd:auth)", "aborted login",
			"no auth attempts in", "lost connection after auth", "ssl_accept error from", "<badreq>",
			"ssl handshake failure (client", "/1: ssl handshake failure", "[ufw block]", "possible security attack",
			"unable to read additional data from client", "caught end of stream exception",
			"exception causing close of session 0x0", "likely client has closed socket", "unconfigured neighbor",
			"%snmp-3-authfail", "authentication failure for snmp", "received plaintext http traffic", "handshake_timeout",
			"bad_header", "directory index of", "favicon.ico", "robots.txt", "error=user_not_found",
			"error=invalid_user_credentials", "error=expired_code", "error=cookie_not_found", "error=invalid_code",
			"type=refresh_token_error", "potentially dangerous request", "csrf token", "csrf cookie", "forbidden (csrf",
			"anti-forgery", "antiforgery", "invalid viewstate", "requestrejectedexception", "the controller for path",
			"no mapping for get", "nohandlerfoundexception", "noresourcefoundexception", "jwt malformed", "jwt expired",
			"blocked by cors", "origin not allowed", "kdc_err_c_principal_unknown", "no_client_site",
			"error receiving request from client", "rejected connection on client", "unauthorized client ip",
			"from tor exit", "brute force", "credential stuffing", "bot detected" };

	/** What happens where one client goes, comes late or asks for what is not there. */
	private static final String[] CLIENTS = {
			"aborted connection", "got timeout reading", "unexpected eof on client connection",
			"could not send data to client", "unexpected eof within message", "remote host closed the connection",
			"broken pipe from (", "request aborted", "connection reset by peer while reading client",
			"client has disconnected", "peer closed connection in ssl handshake while ssl handshaking",
			"premature eof from inputstream", "while serving blk_", "opiodr aborting process", "fatal ni connect error",
			"ora-609", "there is already a transaction in progress", "there is no transaction in progress",
			"nonstandard use of", "error:  division by zero", "invalid input syntax for", "err unknown command",
			"noscript no matching script", "payload too large", "untrusted tls connection established",
			"status=deferred (connect to", "said: 450", "said: 451", "said: 421", "message size exceeds", "no signature data", "bad signature data", "dkim-signature field added",
			"no signature data", "spf: fail", "everyone is busy", "got sip response 4", "retransmission timeout reached",
			"gave a bad zip code", "password does not meet", "already registered", "already subscribed" };

	/** What machines complain of at every start, whatever becomes of it. */
	private static final String[] STARTS = {
			"multiple bindings", "no appenders could be found", "illegal reflective access", "spring.jpa.open-in-view",
			"hhh90000", "no tlds", "apr based apache tomcat", "native-hadoop library", "jemalloc shared library",
			"unable to lock jvm memory", "jmx is not enabled", "access control is not enabled", "soft rlimits",
			"overcommit_memory", "a java agent has been loaded dynamically", "sharing is only supported for boot loader",
			"experimentalwarning", "this is a development server", "[dep0", "ebadengine",
			"no store type was specified", "overriding address(es)", "caniuse-lite", "npm warn", "npm notice",
			"eresolve overriding", "pip's dependency resolver", "debconf: delaying", "policy-rc.d denied", "detached head",
			"hint: using 'master'", "unable to initialize frontend", "running a worker with superuser",
			"no hostname was supplied", "conflicting server name", "could not build optimal types_hash", "ssl_stapling",
			"dict_nis_init", "unsafe statement written to the binary log", "storing mysql user name or password",
			"neither --relay-log", "skip-name-resolve", "dnsconfigforming", "bean post-processor",
			"beanpostprocessorchecker", "license activation", "security-spp", "software protection service",
			"extensible counter dll", "performance registry value", "registry handles leaked",
			"registry file is still in use", "device association service", "user profile service", "d@01010004", "swd\\",
			"bowser", "hid-generic", "bluetooth: hci", "snd_hda", "device descriptor read", "pcieport", "aer: corrected",
			"aer: multiple corrected", "smart usage attribute", "smart prefailure attribute", "temperature_cel changed",
			"apparmor=\"allowed", "gkr-pam", "avahi-daemon", "rtkit-daemon", "packagekit", "fwupd",
			"unsupported machine check", "cpufreq", "could not load host key", "failed to release session" };

	/** What a system tries again by itself so often that it writes it every day. */
	private static final String[] SELF_MENDING = {
			"please apply your changes to the latest", "the object has been modified", "too old resource version",
			"unable to decode an event from the watch", "unable to fetch pod metrics", "no metrics returned",
			"failedgetresourcemetric", "unable to get metrics for resource", "orphaned pod",
			"no observation found for eviction signal", "config stream closed", "fetchsessionid", "fetch session",
			"error while fetching metadata with correlation id", "found a corrupted index", "canceling autovacuum task",
			"checkpoints are occurring too frequently", "page_cleaner", "[gc][", "geoip", "update center", "update-center",
			"cache not found for input keys", "no cache found", "unable to reserve cache",
			"no files were found with the provided path", "unknown base file", "base or swap file",
			"synchronizing instance power states", "no instances found for any event", "redundant addstoredblock",
			"already finalized", "slow blockreceiver", "slow readprocessor", "exit code is 143",
			"exceeding specified threshold of", "substantial drift from", "missed heartbeat from celery", "is now lagged",
			"sense data: 0x5 0x20 0x0", "sense data: 0x5 0x24 0x0", "scrub repaired 0", "autosupport", "callhome",
			"logrotate", "reached its allowed processing time limit", "library cache object loaded",
			"exceeds notification threshold", "unsigned ldap", "over a non-ssl", "automatic certificate enrollment",
			"bad packet from", "prometheus scrape" };

	private RoutinePhrases() {
	}

	/** All of them. */
	static String[] all() {
		return Stream.of(EVERYDAY, STRANGERS, CLIENTS, STARTS, SELF_MENDING).flatMap(Stream::of).toArray(String[]::new);
	}
}

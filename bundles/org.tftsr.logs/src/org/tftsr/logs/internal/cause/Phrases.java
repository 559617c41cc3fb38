package org.tftsr.logs.internal.cause;

/**
 * What administrators know to look for, whatever the product: the longer lists of phrases of {@link Signal}. All are in
 * lower case.
 */
final class Phrases {

	/** Written where memory ran out. */
	static final String[] MEMORY = {
			"out of memory", "outofmemory", "oomkill", "oom-kill", "oom_kill", "cannot allocate memory",
			"memory limit exceeded", "java heap space", "killed process", "memory leak detected", "memory exhausted",
			"gc overhead limit", "std::bad_alloc", "memoryerror", "memory size of", "oom command", "oom killer",
			"enomem", "out of swap", "cannot fork", "can't fork", "unable to create new native thread",
			"unable to create native thread", "memory cgroup out", "memory alarm", "memory_high_watermark",
			"memory resource limit", "heap out of memory", "allocation failed", "low on memory", "memory pressure",
			"memorypressure", "evicted due to memory", "cannot allocate", "beyond physical memory", "exceeding memory",
			"exceeds memory", "exceeded memory", "memory limit reached", "page allocation failure",
			"insufficient memory", "failed to allocate", "unable to allocate", "could not allocate", "heap exhausted",
			"not enough memory", "unable to fork", "compressed class space", "invoked oom", "exceeded its memory",
			"virtual memory limit", "ora-04031", "ora-04030", "abend s878", "abend s80a", "abend s822", "=s878", "=s80a",
			"=s822", "working set exceeded", "swap space exhausted", "swap is full", "vmalloc allocation",
			"there is insufficient system memory" };

	/** Written where storage was full or could not be written. */
	static final String[] STORAGE = {
			"no space left", "disk full", "disk is full", "disk quota exceeded", "over disk quota", "enospc",
			"read-only file system", "not enough space", "out of disk", "tablespace is full", "unable to extend",
			"no space on", "out of space", "insufficient space", "insufficient disk", "low on disk", "low disk space",
			"diskpressure", "disk-pressure", "disk pressure", "out of inodes", "no free inodes", "no inodes",
			"filesystem is full", "file system is full", "filesystem full", "storage full", "storage is full",
			"volume is full", "edquot", "erofs", "read-only filesystem", "log is full", "disk space is low",
			"free space is low", "archiver is stuck", "archiver stuck", "disk watermark", "flood stage", "flood-stage",
			"read_only_allow_delete", "retaining wal", "99% full", "100% full", "100.00% used", "no more space",
			"volume full", "not enough disk", "storage limit", "filesystem has no", "disk usage exceeded",
			"disk usage above", "remounting filesystem read-only", "remounted read-only", "mounted read-only",
			"is read-only", "transaction log for database", "osd full", "full osd", "near full", "nearfull",
			"backfillfull", "out of storage", "storage exhausted", "disk exhausted", "inodes exhausted",
			"inode exhaustion", "inodes: 100%", "use% 100%", "could not extend file", "cannot extend", "no room left",
			"insufficient storage", "disk usage 9", "not enough free space", "could not write to file",
			"cannot write to disk", "dataset quota", "volume is 9", "disk is 9", "remount-ro", "remounted ro",
			"read only file system", "emergency_ro", "filesystem read-only", "stale file handle", "stale nfs",
			"buffer i/o error", "lost page write", "journal has aborted", "abend sb37", "abend sd37", "abend se37",
			"=sb37", "=sd37", "=se37", " sb37-", " sd37-", " se37-", "iec030i", "iec031i", "iec032i", "space abend",
			"b37 abend", "ora-01653", "ora-01652", "ora-01654", "ora-01688", "ora-30036", "ora-00257", "ora-19809",
			"ora-19815", "snapshot too old", "archive command failed", "archive_command failed", "archiver error",
			"archive log full", "redo log full", "recovery area full", "wal writer failed", "could not write block",
			"could not fsync", "fsync failed", "filegroup is full", "quota has been exceeded", "exceeded quota",
			"quota reached", "mailbox is full", "mailbox full", "over its quota", "pool is running out",
			"out of data space", "out of metadata space", "snapshot overflow", "pool io failures", "spool is full",
			"spool full", "eeprom write", " estale", "[estale" };

	/** Written where a disk, a link or other hardware was faulty. */
	static final String[] HARDWARE = {
			"input/output error", "i/o error, dev", "disk i/o error", "bad sector", "medium error", "uncorrectable",
			"machine check exception", "machine check event", "machine check interrupt", "machine check error",
			"hardware error", "ecc error", "link is down", "link down", "power supply fail", "power supply fault",
			"power supply lost", "failed command", "reset controller", "i/o timeout, aborting", "unrecovered read",
			"predictive failure", "raid degraded", "array degraded", "degraded array", "link failure", "lost carrier",
			"no carrier", "overheat", "eio:", "pending) sectors", "uncorrectable sector", "smart error",
			"pcie bus error", "i/o error", "disk failure", "disk failed", "fan fail", "nic link",
			"checksum error on disk", "bad block", "link is not ready", "hung device", "device not ready",
			"drive failed", "drive failure", "drive fault", "disk fault", "raid failure", "resetting link",
			"failed smart", "media error", "task abort", "power loss", "ups on battery", "on battery", "crc errors",
			"input errors", "nic down", "multipath: all", "all paths down", "path down", "remaining active paths: 0",
			"lost path", "aborted command", "device offlined", "offlined device", "device removed unexpectedly",
			"under-voltage", "undervoltage", "voltage out of range", "voltage below", "low voltage",
			"throttled due to temperature", "cpu clock throttled", "temperature above threshold", "over-temperature",
			"over temperature", "overtemperature", "temperature exceeds", "temperature exceeded", "temperature critical",
			"high temperature alarm", "edac mc", "uncorrected error", "multi-bit ecc", "smart failure", "pending sector",
			"failing lba", "write fault", "read error not correctable", "rejecting i/o to offline",
			"nvme controller is down", "controller fatal status", "link is flapping", "link flap", "line protocol down",
			"signal loss", "loss of signal", "loss of light", "loss of frame", "los detected", "fcs error", "crc/align",
			"symbol error", "battery failed", "battery fail", "battery has failed", "battery low", "low battery",
			"replace battery", "faulty spare", "disk has failed", "degraded mode", "fail event", "fan stopped",
			"fan stall", "redundancy lost", "power fail", "brown-out", "brownout", "gpu has fallen off",
			"device descriptor read", "i2c timeout", "sensor fault", "sensor failure", "short circuit", "ground fault",
			"over-current", "overcurrent", "emergency stop", "motor stall", "path failed", "scsi error" };

	/** Written where a certificate was not valid. */
	static final String[] CERTIFICATE = {
			"certificate has expired", "certificate expired", "x509:", "certificate verif", "cert_has_expired",
			"unknown ca", "pkix path", "not yet valid", "certificate is not valid", "certificate is invalid",
			"certificate not valid", "invalid certificate", "certificate name mismatch", "hostname mismatch",
			"unknown authority", "unable to get local issuer", "unable to verify the first", "bad certificate",
			"tls handshake fail", "ssl handshake fail", "handshake_failure", "handshake failure", "handshake failed",
			"handshake error", "sslhandshakeexception", "no cipher", "unsupported protocol", "certificate will expire",
			"certificate revoked", "notimevalid", "nottimevalid", "valid certification path", "certificate unknown",
			"cert expired", "certificate is expired", "cert is expired", "expired certificate",
			"certificate was expired", "certificate: expired", "tls alert", "sslv3 alert", "alert number",
			"certificate is not trusted", "certificate not trusted", "not trusted", "untrusted", "signed by an unknown",
			"doesn't match any of the subject alternative", "none of the subject alternative",
			"certificate is valid for", "crl has expired", "crl expired", "ssl certificate problem", "tls: bad",
			"tls: failed", "bad_certificate", "certificate_expired", "unknown_ca", "certificate does not match",
			"certificate mismatch", "no required ssl certificate", "key values mismatch", "certificate has been revoked",
			"certificate was rejected", "certificate rejected", "certificate is missing", "certificate error",
			"tlsv1 alert", "wrong version number", "no shared cipher", "unsupported certificate", "ssl error",
			"ocsp fail" };

	/** Written where a program crashed. */
	static final String[] CRASH = {
			"panic:", "segfault", "segmentation fault", "sigsegv", "stack overflow", "stackoverflow", "access violation",
			"assertion failed", "index out of", "nil pointer", "double free", "kernel panic", "bugcheck",
			"fatal error in", "fatal error:", "core dump", "stack smashing", "general protection", "illegal instruction",
			"bus error", "null pointer dereference", "unrecoverable", "process terminated unexpectedly",
			"terminated by signal", "killed by signal", "exited on signal", "aborted (core", "core dumped",
			"fatal signal", "caught signal 11", "abnormal termination", "uncaught exception in main", "sigabrt",
			"sigbus", "sigill", "dumped core", "fatal python error", "assertionerror", "assert failed", "runtime error:",
			"status 139", "code 139", "crashed with", "has crashed", "crash dump", "oops:", "terminating with uncaught",
			"terminate called after", "abend s0c1", "abend s0c4", "=s0c4", "=s0c1", " s0c4", " s0c1", "watchdog reset",
			"reset by watchdog", "watchdog bite", "watchdog bark", "watchdog expired", "watchdog triggered",
			"hard fault", "hardfault", "guru meditation", "unhandled page fault", "unable to handle kernel",
			"bug: unable", "dumping core", "fatal exception", "0xc0000005", "exception code: 0xc", "heap corruption",
			"use after free", "use-after-free", "internal compiler error", "double fault", "maximum call stack",
			"ora-00600", "ora-07445" };

	/** Written where a password, key or account was not accepted. */
	static final String[] CREDENTIALS = {
			"password expired", "password has expired", "logon failure", "unable to log on", "invalid credentials",
			"bad credentials", "login failed for user", "invalid api key", "key was deactivated", "key is disabled",
			"key has expired", "unknown key", "tag mismatch", "badtag", "has been revoked", "account locked",
			"password authentication failed", "authentication failed for", "expired password", "token has expired",
			"token expired", "expired token", "invalid token", "invalid_grant", "invalid_client", "token is invalid",
			"account expired", "account has expired", "account is locked", "account was locked", "locked out",
			"account is disabled", "account disabled", "wrong password", "incorrect password", "password is incorrect",
			"bad password", "failed to log on", "could not authenticate", "unable to authenticate",
			"failed to authenticate", "failed to authorize", "401 unauthorized", "no credentials",
			"unable to locate credentials", "credentials expired", "expired credentials", "credentials have expired",
			"signature does not match", "signature mismatch", "invalid signature", "signaturedoesnotmatch",
			"may be incorrect", "user name or password", "username or password", "invalid username", "login denied",
			"key expired", "revoked key", "invalidaccesskey", "authentication failure for", "no matching key",
			"authentication exception", "unable to find a signing key", "key not found for kid", "unknown kid",
			"preauthentication failed", "pre-authentication failed", "kdc_err", "krb5krb",
			"client not found in kerberos", "server not found in kerberos", "wrongpass", "noauth", "invalid password",
			"invalid access key", "bad token", "jwt expired", "signature has expired", "data 52e", "data 775",
			"data 532", "ldap: error code 49", "error code 49", "invalid bind", "535 5.7", "expired secret",
			"secret has expired", "secret expired", "key was revoked", "token was revoked", "token revoked",
			"has been disabled", "authentication unsuccessful", "password must be changed", "password change required",
			"invalid security token", "unrecognizedclient", "authentication to host", "peer authentication failed",
			"ident authentication failed", "no pg_hba.conf entry", "vault is sealed", "sealed vault", "is sealed",
			"key is expired", "password is expired", "account has been locked", "account is expired",
			"too many failed login", "ticket expired", "gss failure", "kerberos error", "cannot find kdc",
			"cannot contact any kdc", "token is expired", "token rejected", "ora-01017", "ora-28000", "ora-28001",
			"psk mismatch", "authentication rejected", "lease not found", "decryption failed", "wrong key", "mac verify",
			"ich408i", "invalid user or password", "registration rejected", "registration denied", "sim not",
			"sim failure", "sim blocked", "license expired", "licence expired", "license has expired",
			"licence has expired", "no valid license", "no valid licence" };

	/** Written where a right was missing. */
	static final String[] PERMISSION = {
			"permission denied", "access denied", "accessdenied", "access is denied", "not authorized", "forbidden",
			"eacces", "eperm", "lacks permission", "lacks the", "insufficient privilege", "insufficient permission",
			"missing permission", "missing privilege", "not permitted", "unauthorizedoperation", "not allowed to",
			"avc:  denied", "avc: denied", "no permission", "must be owner", "must be superuser", "policy denied",
			"denied by policy", "is not secure", "are too open", "bad permissions", "bad ownership",
			"unprotected private key", "world-writable", "world writable", "operation not permitted",
			"apparmor=\"denied", "blocked by policy", "no basic auth", "cannot get resource", "cannot list resource",
			"cannot create resource", "cannot watch resource", "cannot update resource", "does not have permission",
			"do not have permission", "does not have the", "does not have access", "requires permission",
			"denied for user", "denied for table", "denied for relation", "denied for schema", "command denied",
			"denied to user", "selinux is preventing", "access to the path", "not allowed by", "violates policy",
			"policy violation", "violates the following content security", "scope required", "insufficient scope",
			"insufficient_scope", "missing scope", "missing role", "denied: user", "could not open file: permission",
			"explicit deny", "insufficient access", "insufficient authority", "not authorised", "unauthorised",
			"not in role", "no such role", "permission removed", "right removed", "not on the allow", "not in the allow",
			"not whitelisted", "denied access", "violates podsecurity", "violates security", "ora-01031", "abend s913",
			"=s913" };

	/** Written where a clock was wrong. */
	static final String[] CLOCK = {
			"clock skew", "skew too great", "clock wrong", "clock is wrong", "clock was wrong", "clock drift",
			"clock is off", "clock jumped", "clock went back", "time went back", "time jumped", "not synchronized",
			"not synchronised", "unsynchronized", "unsynchronised", "no selectable sources", "clock is behind",
			"clock is ahead", "out of sync with server time", "timestamp is in the future", "clock was stepped",
			"clock stepped", "time_error", "issued in the future", "used before issued", "clock leap",
			"system time was changed", "system time has changed", "offset too large", "offset exceeds",
			"clock not in sync", "clocks are not", "skewed", "stratum 16", "not in sync", "clock step", "time stepped",
			"stepping clock", "step adjustment", "time has been changed", "backwards in time", "went backwards",
			"moved backwards", "in the future", "lost synchronization", "lost sync", "clock unsynchron",
			"source offline", "no time source", "lost ntp", "no gps", "time jump", "jumped forward", "jumped backward",
			"time is wrong", "invalid system time", "date is wrong" };

	/** Written where processes waited for each other's locks. */
	static final String[] LOCK = {
			"deadlock", "lock wait timeout", "lock timeout", "could not obtain lock", "database is locked",
			"still waiting for", "holding the lock", "blocked by process", "blocked by session",
			"could not acquire lock", "unable to acquire lock", "failed to acquire lock", "could not serialize",
			"already exclusively attached", "multi-attach", "is being used by another", "used by another process",
			"waiting for lock", "lock is held", "is held by", "lock held by", "waiting on lock", "could not acquire",
			"failed to acquire", "unable to acquire", "cannot acquire", "lock contention", "accessexclusivelock",
			"blocked by pid", "waits for sharelock", "stale lock", "already locked", "is locked by",
			"lock not available", "lock request time", "errno 11]", "lock held", "waiting for table", "blocking session",
			"blocking pid", "long-running transaction", "idle in transaction", "lock conflict", "ora-00060", "ora-00054",
			"sqlcode=-911", "sqlcode = -911", "sqlcode -911", "sqlcode=-913", "sqlstate 40001", "sqlstate 40p01",
			"sqlstate: 40001", "waits for lock", "database table is locked", "sqlite_busy" };

	/** Written where a setting was missing or wrong. */
	static final String[] CONFIGURATION = {
			"configuration error", "config error", "invalid config", "bad configuration", "misconfigur", "is not set",
			"must be set", "is required but", "missing required", "required env", "missing environment",
			"unknown option", "unknown directive", "parse error", "syntax error", "failed to parse", "unable to parse",
			"cannot parse", "could not resolve placeholder", "invalid value", "unrecognized", "malformed",
			"unknown parameter", "unknown property", "unknown setting", "minimum required", "older than the minimum",
			"requires at least", "unknown configuration", "unsupported option", "unsupported value", "not configured",
			"no configuration", "missing configuration", "missing property", "missing parameter", "missing setting",
			"not recognized", "must be one of", "illegal value", "bad value", "wrong value", "conflicting",
			"error in configuration", "configuration is invalid", "invalid argument", "invalid option",
			"could not bind properties", "invalid configuration", "not a valid value", "has no value",
			"must not be empty", "is ambiguous", "is not defined", "not defined", "is undefined", "undefined variable",
			"required variable", "required property", "required key", "required field", "required value",
			"required setting", "missing key", "missing config", "missing env", "missing field", "couldn't find key",
			"invalid setting", "invalid yaml", "yamlexception", "error parsing config", "failed to load config",
			"unable to load config", "could not load config", "cannot load config", "failed to read config",
			"bad config", "directive is not allowed", "directive is duplicate", "[emerg]", "unsatisfied dependency",
			"unsatisfieddependency", "no qualifying bean", "nosuchbean", "invalid port", "was not provided",
			"not provided", "must provide", "must specify", "must be specified", "not specified", "cannot be empty",
			"cannot be null", "can't be empty", "must not be null", "improperlyconfigured", "validation error for",
			"configurationexception", "config validation", "unsupported parameter", "no value for", "invalid parameter",
			"invalid directive", "duplicate entry for key in config", "jcl error", "key was renamed", "unknown key",
			"unexpected key", "unknown argument", "no such setting", "invalid expression", "duplicate definition",
			"bad substitution", "unbound variable", "unexpected argument", "unrecognised",
			"could not find a configuration", "undefined property", "property not found" };

	/** Written where a name could not be resolved. */
	static final String[] NAME_RESOLUTION = {
			"no such host", "unknown host", "unknownhost", "name or service not known", "nxdomain",
			"could not resolve host", "servfail", "enotfound", "eai_again", "unresolved host", "cannot resolve",
			"can't resolve", "unable to resolve", "failed to resolve", "host not found", "could not be resolved",
			"no address associated", "dns lookup failed", "nodename nor servname", "no nameservers", "dns error",
			"dns timeout", "dns timed out", "dns failure", "dial tcp: lookup", "host could not be found",
			"hostname could not", "could not translate host", "no dns", "resolution failed", "query timed out",
			"no a record", "lame server", "lame delegation", "lame referral", "resolving failed",
			"no servers could be reached", "temporary failure in name", "non-existent domain", "domain does not",
			"zone not loaded", "zone expired", "broken trust chain", "no valid rrsig", "no valid ds",
			"server can't find", "hostname unknown" };

	/** Written where something needed was not there. */
	static final String[] MISSING = {
			"executable file not found", "command not found", "no such file", "module not found", "modulenotfound",
			"no module named", "classnotfound", "noclassdef", "nosuchmethod", "cannot find module", "does not exist",
			"manifest unknown", "image not found", "filenotfound", "undefined symbol", "unknown column",
			"pull access denied", "no such table", "no such column", "no such key", "nosuchkey", "no such bucket",
			"nosuchbucket", "no such container", "no such service", "no such index", "unknown database", "unknown table",
			"undefinedcolumn", "undefinedtable", "undefined column", "undefined table", "cannot open shared object",
			"not mounted", "keyerror", "no such property", "unknown symbol", "unresolved symbol", "undefined reference",
			"cannot find symbol", "nosuchfield", "could not find artifact", "could not find a version",
			"no matching version", "unable to locate package", "enoent", "no such image", "not found in registry",
			"no such device", "undefined function", "no such option", "couldn't find", "could not find", "cannot find",
			"can't find", "unable to find", "failed to find", "doesn't exist", "not exist", "no such object",
			"missing file", "missing column", "missing table", "missing secret", "importerror", "cannot import name",
			"undefined method", "nomethoderror", "has no attribute", "not installed", "no matching manifest",
			"missing dependency", "secret not found", "invalid object name", "undefined index", "undefined key",
			"missing index", "relation does not", "file not found", "no such partition", "unknown topic",
			"unknown_topic", "index_not_found", "abend s806", "=s806", "csv003i", "data set not found",
			"dataset not found", "not in catalog", "not cataloged", "not catalogued", "igd17101i", "unsatisfiedlink",
			"unsatisfied link", "no such module", "no such method", "no such function", "no such class",
			"no such command", "no such package", "no such job", "no such role", "no such relation", "no such queue",
			"no such exchange", "no such topic", "entry point not found", "procedure not found", "unresolved external",
			"version `glibc", "library not loaded", "symbol lookup error", "symbol not found", "invalidimagename",
			"package not found", "sqlcode=-204", "sqlcode -204", "ora-00942", "ora-00904", "missing key",
			"table not found", "column not found", "queue not found", "topic not found" };

	/** Written where a limit was reached. */
	static final String[] LIMIT = {
			"exhausted", "too many open files", "too many connections", "emfile", "rate limit", "rate-limit",
			"quota exceeded", "limit exceeded", "limit reached", "insufficient", "throttl", "remaining connection slots",
			"no free", "queue is full", "queue full", "waiting for connection from pool", "limit has been reached",
			"reached its limit", "reached the limit", "over the limit", "exceeds the limit", "exceeded the limit",
			"exceeds limit", "exceeds maximum", "exceeded maximum", "exceeds the maximum", "exceeded the maximum",
			"maximum exceeded", "reached max", "maximum reached", "limitexceeded", "maxclients", "max_clients",
			"max_children", "max number of", "maximum number of", "table full", "table is full", "too many clients",
			"too many files", "too many processes", "too many requests", "429 too many", "no available",
			"are not enough", "worker_connections are", "pool is full", "out of file descriptors", "no buffer space",
			"enobufs", "enfile", "out of ports", "eaddrnotavail", "cannot assign requested address", "overflow",
			"prefix limit", "backlog full", "limit is reached", "would exceed", "over quota", "too large", "oversized",
			"saturated", "conntrack: table", "message too large", "record too large", "recordtoolarge",
			"msg_size_too_large", "exceeds max", "rate exceeded", "toomanyrequests", "catastrophic backtrack", "starved",
			"pool exhaust", "no more connections", "maximum connections", "connection limit", "pool limit",
			"pool size limit", "pool timed out", "pool timeout", "queuepool", "timeout waiting for connection from",
			"timeout waiting for idle", "unable to get a connection", "no connections available", "concurrency limit",
			"concurrent limit", "slots are", "no slots", "out of slots", "queue size exceeded", "queue capacity",
			"rejectedexecution", "buffer full", "buffer is full", "capacity exceeded", "at capacity", "capacity reached",
			"provisionedthroughput", "max user watches", "fd limit", "pid limit", "pids limit",
			"resource temporarily unavailable", "too big", "maximum allowed", "hit the limit", "used memory > ",
			"limit hit", "limit was reached", "threads are currently busy", "too many links", "too many levels",
			"too many symbolic", "too many parts", "too many buckets", "too many shards", "too many redirects",
			"too many open", "out of memory limit", "exceeded your", "slow down", "slowdown", "syn flooding",
			"possible syn", "port exhaustion", "no more processes", "no more file", "no file descriptors",
			"license limit", "licence limit", "no licenses", "no licences", "fork: retry", "ora-00018",
			"must be vacuumed", "nextval: reached", "mvcc: database space", "database space exceeded", "shards open",
			"maximum shards", "watermark exceeded", "messages dropped", "dropping oldest", "violation occurred",
			"psecure", "err-disable", "errdisable", "abend s322", "=s322", "abend s722", "=s722", "no capacity",
			"out of range for", "conntrack table full" };

	/** Written where data was damaged or did not fit. */
	static final String[] DATA = {
			"corrupt", "checksum mismatch", "crc error", "incompatible", "version mismatch", "schema mismatch",
			"unsupported version", "crc mismatch", "digest mismatch", "hash mismatch", "bad checksum",
			"invalid checksum", "bad magic", "bad crc", "serializationexception", "unexpected character",
			"unexpected token", "unexpected end of", "unexpected eof", "numberformatexception", "invalid format",
			"invalid character", "truncated", "not compatible", "schema changed", "inconsistent", "out of sync",
			"diverged", "validation failed for", "data too long", "value too long", "out of range", "poison",
			"unparseable", "encoding error", "unicodedecodeerror", "failed validation", "unsupported engine",
			"wrong version", "malformed", "invalid json", "invalid utf", "invalid byte sequence", "cannot unmarshal",
			"could not unmarshal", "failed to unmarshal", "failed to decode", "cannot decode", "could not decode",
			"unable to decode", "decode error", "decoding error", "decoding failed", "parsing failed", "parse failure",
			"jsondecodeerror", "parseexception", "jsonparse", "type mismatch", "cannot convert", "cannot cast",
			"classcast", "invalid input syntax", "invalid date", "illegal character", "invalid data", "bad data",
			"invalid record", "invalid message", "bad message", "unknown field", "unrecognized field",
			"unexpected field", "null value in column", "not null constraint", "violates not-null",
			"foreign key constraint", "damaged", "invalid page", "page verification failed", "checksum failed",
			"checksum error", "checksum does not", "hash sum mismatch", "md5 mismatch", "size mismatch", "not a gzip",
			"not in gzip", "not a valid zip", "end of central directory", "bad record", "unreadable",
			"unsupported format", "cannot read field", "bad header", "invalid header", "invalid length", "wrong type",
			"invalid type", "validation errors", "abend s0c7", "=s0c7", " s0c7", "data exception", "decimal overflow",
			"integer overflow", "numeric overflow", "numeric value out", "invalid enum", "unknown enum",
			"no enum constant", "unexpected enum", "unexpected null", "negative amount", "negative quantity",
			"must be positive", "cannot parse date", "unparsable", "datetimeparse", "invalid timestamp",
			"invalid encoding", "illegal byte", "invalid byte", "not valid utf", "duplicate record", "sequence gap",
			"migration failed", "migration checksum", "checksum of migration", "dirty database", "bad signature",
			"torn page", "torn write", "ora-01578", "ora-01722", "ora-01438", "cannot be cast", "no converter",
			"string or binary data", "abi mismatch", "unsupportedclassversion", "class file version",
			"invalid number" };

	/** Written where a node or instance went away or was unhealthy. */
	static final String[] NODE = {
			"split brain", "split-brain", "lost quorum", "node down", "nodenotready", "liveness probe failed",
			"failed liveness", "stopping serving", "host is down", "went down", "lost leader", "no leader",
			"leader lost", "leader changed", "elected leader", "new leader", "stepping down", "steps down",
			"quorum lost", "no quorum", "not enough members", "fenced", "is now offline", "marked as down",
			"marked down", "marked dead", "marked unhealthy", "unschedulable", "not schedulable", "notschedulable",
			"node drained", "evicted", "heartbeat lost", "missed heartbeat", "lost heartbeat", "peer down",
			"neighbor down", "went offline", "is offline", "failed over", "network partition", "netsplit",
			"partitioned network", "partial partition", "lost contact", "became unreachable", "node left",
			"left the cluster", "left the group", "removed from cluster", "shrinking isr", "isr shrink",
			"under-replicated", "underreplicated", "underminisr", "not enough in-sync", "not_enough_replicas",
			"notenoughreplicas", "leadership lost", "not the leader", "demoted", "demoting", "primary changed",
			"no primary", "not primary", "notwritableprimary", "replication stopped", "replication broken",
			"lag exceeds", "preempted", "spot interruption", "instance terminat", "reclaimed", "hold timer expired",
			"tunnel down", "tunnel is down", "entering fault state", "master down", "no master",
			"master_link_status:down", "masterdown", "dual master", "two masters", "both nodes", "unclean leader",
			"offline partition", "partition offline", "partitions offline", "cluster partition", "neighbor lost",
			"peer lost", "io_running: no", "sql_running: no", "master lost", "node not ready", "node lost", "lost node",
			"node failure", "node failed", "node unreachable", "member failed", "modem reset", "modem restart",
			"detached from network", "gateway offline", "device offline", "sensor offline", "slave sql thread exit",
			"slave sql thread stop", "replication has stopped", "replication is stopped" };

	/** Written where a peer could not be reached. */
	static final String[] NETWORK = {
			"connection refused", "econnrefused", "unreachable", "no route to host", "connection reset",
			"network is down", "cannot connect", "could not connect", "failed to connect", "unable to connect",
			"failed to establish", "enetunreach", "ehostunreach", "econnreset", "etimedout", "broken pipe",
			"reset by peer", "no route found", "packets lost", "dropping packet", "message too long", "flapping",
			"not reachable", "connection lost", "lost connection", "connection closed", "connection was closed",
			"connection aborted", "connection terminated", "can't connect", "connect failed",
			"failed to make connection", "i/o timeout", "econnaborted", "df set", "need to frag", "duplex mismatch",
			"session down", "no route", "connection timed out", "connect timed out", "connect timeout",
			"connection failed", "connection attempt failed", "socket hang up", "eof occurred", "upstream connect error",
			"cannot reach", "can't reach", "could not reach", "unable to reach", "failed to reach", "not reach",
			"duplicate address detected", "arp conflict", "frag needed", "route withdrawn", "routes withdrawn",
			"route flap", "proxy error", "blackhole", "black hole" };

	/** Written where something failed. */
	static final String[] FAILURE = {
			"failed", "panic", "failure", "unable to", "could not", "cannot", "error", "exception", "refused", "fatal",
			"rejected", "unexpected", "invalid", "fault", "abort", "denied", "violation", "illegal", "rejecting",
			"refusing", "dropped", "lost ", "broken", "unhealthy", "crash", "killed", "not found", "missing",
			"undefined", "unknown", "unauthorized", "forbidden", "mismatch", "not allowed", "unsupported", "exceed",
			"too many", "can't", "not ready", "not available", "stuck", "npm err", "ora-0", "fail ", "gave up",
			"giving up", "wrong", "conflict", "bad ", "deny ", "deny,", ",drop,", "action=drop", "action=deny",
			"action=\"deny", "discard", "blocked", "couldn't", "unable", "incorrect", "degrad", "not enough",
			"inaccessible", "reject", "failing", "fails", "not running", "not connected", "not restored",
			"not recovered", "not resolved", "not passed", "abend", "not started", "loss of", " lost", "link_down",
			"tripped", "is down", "interrupted", "bounced", "abnormal", "has stopped", "is dead", "not posted",
			"not stored", "not delivered", "not sent", "not written", "not saved", "not processed", "undeliverable" };

	/** Written where something further up had failed. */
	static final String[] SYMPTOM = {
			"circuit breaker", "degraded", "deteriorated", "unavailable", "internal server error", "bad gateway",
			"dead-letter", "dead letter", "backlog", "too long", "slow query", "nullpointerexception", "cannot invoke",
			"processing failed", "header from upstream", "while connecting to upstream", "upstream prematurely closed",
			"no live upstreams", "request failed", "crashloopbackoff", "back-off", "backing off", "restarting failed",
			"exit code", "exiting with code", "imagepullbackoff", "errimagepull", "delayed", "unhandled exception",
			"faulting application", "depends on", "dependency", "progress deadline", "sigterm", "session expired",
			"sessionexpired", "session has expired", "session timed out", "exit status", "exited with",
			"main process exited", "repeated too quickly", "start request repeated", "restart counter",
			"retries exhausted", "attempts exhausted", "gave up after", "giving up after", "circuit open",
			"breaker open", "probe failed", "health check failed", "healthcheck failed", "unhealthy", "503 service",
			"502 bad", "504 gateway", "build failed", "build failure", "job failed", "task failed",
			"execution failed for task", "command failed", "non-zero", "nonzero", "elifecycle", "application run failed",
			"failed to start", "startup failed", "could not be started", "failed with result", "giving up on", "firing",
			"error rate", "error budget", "below threshold", "above threshold", "below the threshold",
			"above the threshold" };

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
			"from true to", "from false to", "0% to", "to 100%", "bumped" };

	/** Written where something was changed. */
	static final String[] CHANGE = {
			"deploy", "rollout", "rolled out", "reload", "refresh", "restarted", "upgrad", "migrat", "feature flag",
			"rotat", "configuration changed", "config changed", "settings changed", "update ", "updated", "new version",
			"version ", "revision", "planned", "maintenance", "scaled", "switched", "installed", "applied", "activated",
			"enabled", "removed", "dropped", "deleted", "renamed", "replaced", "granted", "logged command",
			"configured from", "configured by", "published", "promoted", "cutover", "cut over", "reconfig", "reboot",
			"unmounted", "remounted", "renewed", "reissued", "regenerated", "toggled", "rollback", "rolled back",
			"release ", "imported", "alter table", "altered", "create index", "drop index", "drop table", "truncate",
			"added to", "moved to", "changed by", "modified by", "set by", "by admin", "by root", "config version",
			"policy version", "scheduled", "canary", "ui_commit", "commit complete", "configuration committed",
			"executed the", "invoked with", "provisioned", "patched", "attached", "detached", "resized", "scaling",
			"scale up", "scale down", "cordon", "taken out", "terraform", "ansible", "puppet", "helm ", "argocd",
			"ruleset", "switchover", "reconfiguring", "sighup", "config file", "configuration", "experiment",
			"variation", "migrating", "configured", "applying", "loaded config", "new config", "new secret", "synced",
			"sync to", "kubectl", "edited", "policy created", "rule added", "rule created", "rules added", "acl ",
			"firewall rule", "new schema", "schema change", "alter ", "pushed", "image=", "switching", "failover to",
			"recreated", "reinstall", "force-push", "hotfix", "feature", "flag ", "toggle", "unattended", "rebalanc",
			"started version", "starting version" };

	private Phrases() {
	}
}

package org.tftsr.logs.internal.cause;

/** The phrases of {@link Signal} that name what ran out, broke or went away. All are in lower case. */
final class ResourcePhrases {

	/** Written where memory ran out. */
	static final String[] MEMORY = {
			"out of memory", "outofmemory", "oomkill", "oom-kill", "oom_kill", "cannot allocate memory",
			"memory limit exceeded", "java heap space", "killed process", "memory leak detected", "memory exhausted",
			"gc overhead limit", "std::bad_alloc", "memoryerror", "memory size of", "oom command", "oom killer", "enomem",
			"out of swap", "cannot fork", "can't fork", "unable to create new native thread",
			"unable to create native thread", "memory cgroup out", "memory alarm", "memory_high_watermark",
			"memory resource limit", "heap out of memory", "allocation failed", "low on memory", "memory pressure",
			"memorypressure", "evicted due to memory", "cannot allocate", "beyond physical memory", "exceeding memory",
			"exceeds memory", "exceeded memory", "memory limit reached", "page allocation failure", "insufficient memory for", "insufficient memory to", "due to insufficient memory",
			"failed to allocate", "unable to allocate", "could not allocate", "heap exhausted", "not enough memory",
			"unable to fork", "compressed class space", "invoked oom", "exceeded its memory", "virtual memory limit",
			"ora-04031", "ora-04030", "abend s878", "abend s80a", "abend s822", "=s878", "=s80a", "=s822",
			"working set exceeded", "swap space exhausted", "swap is full", "vmalloc allocation",
			"there is insufficient system memory", "out of shared memory", "memory quota exceeded", "memory quota vastly",
			"low virtual memory condition", "paging file is too small", "not enough storage is available to process",
			"insufficient system resources", "direct buffer memory", "outofdirectmemory", "oom_reaper",
			"circuit_breaking_exception", "circuitbreakingexception", "[parent] data too large",
			"used memory > 'maxmemory'", "command not allowed when used memory", "cannot enlarge string buffer",
			"exit code 137", "exited with code 137", "memory allocation of", "malloc failed", "mmap failed", "heap is full",
			"out of heap", "exceeded soft private memory", "evicted for memory", "killed signal terminated program",
			"low on resource: memory", "reclaim memory",
			"nicht genugend arbeitsspeicher", "nicht genugend speicher", "speicher erschopft", "kein speicher mehr",
			"memoire insuffisante", "plus de memoire", "memoria insuficiente", "sin memoria" };

	/** Written where storage was full or could not be written. */
	static final String[] STORAGE = {
			"no space left", "disk full", "disk is full", "disk quota exceeded", "over disk quota", "enospc",
			"read-only file system", "not enough space", "out of disk", "tablespace is full", "unable to extend",
			"no space on", "out of space", "insufficient space", "insufficient disk", "low on disk", "low disk space",
			"diskpressure", "disk-pressure", "disk pressure", "out of inodes", "no free inodes", "no inodes",
			"filesystem is full", "file system is full", "filesystem full", "storage full", "storage is full",
			"volume is full", "edquot", "erofs", "read-only filesystem", "log is full", "disk space is low",
			"free space is low", "storage space is critically low", "archiver is stuck", "archiver stuck", "disk watermark", "flood stage", "flood-stage",
			"read_only_allow_delete", "retaining wal", "99% full", "100% full", "100.00% used", "no more space",
			"volume full", "not enough disk", "storage limit", "filesystem has no", "disk usage exceeded",
			"disk usage above", "remounting filesystem read-only", "remounted read-only", "mounted read-only",
			"is read-only", "transaction log for database", "osd full", "full osd", "near full", "nearfull", "backfillfull",
			"out of storage", "storage exhausted", "disk exhausted", "inodes exhausted", "inode exhaustion", "inodes: 100%",
			"use% 100%", "could not extend file", "cannot extend", "no room left", "insufficient storage", "disk usage 9",
			"not enough free space", "could not write to file", "cannot write to disk", "dataset quota", "volume is 9",
			"disk is 9", "remount-ro", "remounted ro", "read only file system", "emergency_ro", "filesystem read-only",
			"stale file handle", "stale nfs", "buffer i/o error", "lost page write", "journal has aborted", "abend sb37",
			"abend sd37", "abend se37", "=sb37", "=sd37", "=se37", " sb37-", " sd37-", " se37-", "iec030i", "iec031i",
			"iec032i", "space abend", "b37 abend", "ora-01653", "ora-01652", "ora-01654", "ora-01688", "ora-30036",
			"ora-00257", "ora-19809", "ora-19815", "snapshot too old", "archive command failed", "archive_command failed",
			"archiver error", "archive log full", "redo log full", "recovery area full", "wal writer failed",
			"could not write block", "could not fsync", "fsync failed", "filegroup is full", "quota has been exceeded",
			"exceeded quota", "quota reached", "over its quota", "pool is running out", "map_full", "\"nospace\"", "database space exceeded", "mapsize limit", "map size limit",
			"out of data space", "out of metadata space", "snapshot overflow", "pool io failures", "spool is full",
			"spool full", "eeprom write", " estale", "[estale", "disk space exhausted", "space exhausted",
			"insufficient free space", "not enough room", "unable to allocate space", "unable to create initial extent",
			"file size limit", "sqlite_full", "volume offline", "lun offline", "lun is offline", "datastore is full",
			"shadow copy storage could not grow", "journal full", "journal is full", "partition full", "partition is full",
			"drive is full", "flash is full", "card is full", "has filled up", "filled up the", "ubi: no space",
			"no space for", "out of free blocks", "free space exhausted", "cannot be extended", "exceeded storage",
			"kein speicherplatz", "speicherplatz erschopft", "nicht genugend speicherplatz", "datentrager voll",
			"datentrager ist voll", "platte ist voll", "auf dem gerat ist kein", "plus d'espace",
			"espace disque insuffisant", "disque plein", "no queda espacio", "espacio insuficiente", "disco lleno" };

	/** Written where a disk, a link or other hardware was faulty. */
	static final String[] HARDWARE = {
			"bbu disabled", "forced to write through", "changing wb virtual disks to wt",
			"input/output error", "i/o error, dev", "disk i/o error", "bad sector", "medium error", "uncorrectable",
			"machine check exception", "machine check event", "machine check interrupt", "machine check error",
			"hardware error", "ecc error", "link is down", "link down", "power supply fail", "power supply fault",
			"power supply lost", "failed command", "reset controller", "i/o timeout, aborting", "unrecovered read",
			"predictive failure", "raid degraded", "array degraded", "degraded array", "link failure", "lost carrier",
			"no carrier", "overheat", "eio:", "pending) sectors", "uncorrectable sector", "smart error", "pcie bus error",
			"i/o error", "disk failure", "disk failed", "fan fail", "nic link", "checksum error on disk", "bad block",
			"link is not ready", "hung device", "device not ready", "drive failed", "drive failure", "drive fault",
			"disk fault", "raid failure", "resetting link", "failed smart", "media error", "task abort", "power loss",
			"ups on battery", "on battery", "crc errors", "input errors", "nic down", "multipath: all", "all paths down",
			"path down", "remaining active paths: 0", "lost path", "aborted command", "device offlined", "offlined device",
			"device removed unexpectedly", "under-voltage", "undervoltage", "voltage out of range", "voltage below",
			"low voltage", "supply below", "voltage dip", "reset reason: bor", "reset by brown", "throttled due to temperature", "cpu clock throttled", "temperature above threshold",
			"over-temperature", "over temperature", "overtemperature", "temperature exceeds", "temperature exceeded",
			"temperature critical", "high temperature alarm", "edac mc", "uncorrected error", "multi-bit ecc",
			"smart failure", "pending sector", "failing lba", "write fault", "read error not correctable",
			"rejecting i/o to offline", "nvme controller is down", "controller fatal status", "link is flapping",
			"link flap", "line protocol down", "signal loss", "loss of signal", "loss of light", "loss of frame",
			"los detected", "fcs error", "crc/align", "symbol error", "battery failed", "battery fail",
			"battery has failed", "battery low", "low battery", "replace battery", "faulty spare", "disk has failed",
			"degraded mode", "fail event", "fan stopped", "fan stall", "redundancy lost", "power fail", "brown-out",
			"brownout", "gpu has fallen off", "device descriptor read", "i2c timeout", "sensor fault", "sensor failure",
			"short circuit", "ground fault", "over-current", "overcurrent", "emergency stop", "motor stall", "path failed",
			"scsi error", "unrecoverable read", "disk removed", "disk missing", "disk offline", "drive offline",
			"drive removed", "removed from array", "kicked out of array", "kicking non-fresh", "rebuild failed",
			"foreign configuration", "nvram battery", "bbu fail", "battery learn failed", "power input lost",
			"mains failure", "mains fail", "phase loss", "power outage", "wire break", "wire-break", "broken wire",
			"open circuit", "open loop fault", "encoder fault", "drive trip", "motor overload", "motor protection",
			"thermal trip", "thermal shutdown", "thermtrip", "controller reset", "fabric logout", "excessive crc",
			"late collision", "carrier lost", "lost its carrier", "phy error", "cable unplugged", "cable disconnected",
			"cable fault", "cable is unplugged", "poe fault", "cutter error",
			"fault_state(", "in fault state", "is non-operational", "host reset failed", "reset_handler: failed", "adapter fault", "firmware fault",
			"print head", "card reader fail", "pin pad fail", "pinpad disconnected", "scanner disconnected", "nvrm: xid",
			"gpu fell off", "tape error", "exception emask", "ata bus error", "parity error", "line card failure",
			"module failure", "backplane fault", "memory parity", "dimm failure", "sfp removed", "sfp fault",
			"transceiver removed", "network loop", "loop detected on", "bpdu guard", "bpduguard", "broadcast storm",
			"mac flap", "sensor broken", "sensor disconnected", "sensor not connected", "sense key: hardware", "fuse blown",
			"blown fuse", "breaker tripped", "leak sensor", "coolant" };

	/** Written where a program crashed. */
	static final String[] CRASH = {
			"panic:", "segfault", "segmentation fault", "sigsegv", "stack overflow", "stackoverflow", "access violation",
			"assertion failed", "index out of", "nil pointer", "double free", "kernel panic", "bugcheck", "fatal error in",
			"fatal error:", "core dump", "stack smashing", "general protection", "illegal instruction", "bus error",
			"null pointer dereference", "unrecoverable", "process terminated unexpectedly", "terminated by signal",
			"killed by signal", "exited on signal", "aborted (core", "core dumped", "fatal signal", "caught signal 11",
			"abnormal termination", "uncaught exception in main", "sigabrt", "sigbus", "sigill", "dumped core",
			"fatal python error", "assertionerror", "assert failed", "runtime error:", "status 139", "code 139",
			"crashed with", "has crashed", "crash dump", "oops:", "terminating with uncaught", "terminate called after",
			"abend s0c1", "abend s0c4", "=s0c4", "=s0c1", " s0c4", " s0c1", "watchdog reset", "reset by watchdog",
			"watchdog bite", "watchdog bark", "watchdog expired", "watchdog triggered", "hard fault", "hardfault",
			"guru meditation", "unhandled page fault", "unable to handle kernel", "bug: unable", "dumping core",
			"fatal exception", "0xc0000005", "exception code: 0xc", "heap corruption", "use after free", "use-after-free",
			"internal compiler error", "double fault", "maximum call stack", "ora-00600", "ora-07445", "died unexpectedly",
			"has stopped working", "faulting module", "exception_access_violation",
			"fatal error has been detected by the java", "hs_err_pid", "concurrent map write", "concurrent map read",
			"concurrent map iteration", "goroutines are asleep", "slice bounds out of range", "invalid memory address",
			"panicked at", "sigtrap", "sigfpe", "floating point exception", "divide error", "invalid opcode",
			"unable to handle page fault", "kernel bug at", "blue screen", "minidump", "coredump", "core was generated",
			"abnormally terminated", "worker died", "worker process died", "child process died", "process died",
			"exited with signal", "received signal 11", "signal: segmentation", "signal: aborted",
			"terminate called without", "pure virtual", "exc_bad_access", "native crash", "tombstone", "stack canary",
			"wdt reset", "abend asra", "=asra", "=s0cb", "abend s0cb", "abend u4038", "crash loop", "died with signal",
			"unhandled win32" };

	/** Written where a limit was reached. */
	static final String[] LIMIT = {
			"fully used", "used up", "fully subnetted", "could not find an available", "its credit quota", "low memory mode",
			"exhausted", "burstbalance=0", "burst balance is 0", "burst credits", "running out of file", "out of filedescriptors", "is running out of", "limited to the baseline", "too many open files", "too many connections", "maxconnections", "emfile", "rate limit", "rate-limit",
			"quota exceeded", "limit exceeded", "limit reached", "insufficient", "throttl", "remaining connection slots",
			"no free", "queue is full", "queue full", "waiting for connection from pool", "limit has been reached",
			"reached its limit", "reached the limit", "over the limit", "exceeds the limit", "exceeded the limit",
			"exceeds limit", "exceeds maximum", "exceeded maximum", "exceeds the maximum", "exceeded the maximum",
			"maximum exceeded", "reached max", "maximum reached", "limitexceeded", "maxclients", "max_clients",
			"max_children", "max number of", "maximum number of", "table full", "table is full", "too many clients",
			"too many files", "too many processes", "too many requests", "429 too many", "no available", "are not enough",
			"worker_connections are", "pool is full", "out of file descriptors", "no buffer space", "enobufs", "enfile",
			"out of ports", "eaddrnotavail", "cannot assign requested address", "overflow", "prefix limit", "backlog full",
			"limit is reached", "would exceed", "over quota", "too large", "oversized", "saturated", "conntrack: table",
			"message too large", "record too large", "recordtoolarge", "msg_size_too_large", "exceeds max", "rate exceeded",
			"toomanyrequests", "catastrophic backtrack", "starved", "pool exhaust", "no more connections",
			"maximum connections", "connection limit", "pool limit", "pool size limit", "pool timed out", "pool timeout",
			"queuepool", "timeout waiting for connection from", "timeout waiting for idle", "unable to get a connection",
			"no connections available", "insufficient cpu", "insufficient memory", "insufficient ephemeral", "insufficient nvidia",
			"nodes are available", "concurrency limit", "concurrent limit", "slots are", "no slots", "out of slots",
			"queue size exceeded", "queue capacity", "rejectedexecution", "buffer full", "buffer is full",
			"capacity exceeded", "at capacity", "capacity reached", "provisionedthroughput", "max user watches", "fd limit",
			"pid limit", "pids limit", "resource temporarily unavailable", "too big", "maximum allowed", "hit the limit",
			"used memory > ", "limit hit", "limit was reached", "threads are currently busy", "too many links",
			"too many levels", "too many symbolic", "too many parts", "too many buckets", "too many shards",
			"too many redirects", "too many open", "out of memory limit", "exceeded your", "slow down", "slowdown",
			"syn flooding", "possible syn", "port exhaustion", "no more processes", "no more file", "no file descriptors",
			"license limit", "licence limit", "no licenses", "no licences", "fork: retry", "ora-00018", "must be vacuumed",
			"nextval: reached", "mvcc: database space", "database space exceeded", "shards open", "maximum shards",
			"watermark exceeded", "messages dropped", "dropping oldest", "violation occurred", "psecure", "err-disable",
			"errdisable", "abend s322", "=s322", "abend s722", "=s722", "no capacity", "out of range for",
			"conntrack table full", "maximum clients", "too many sessions", "maximum sessions",
			"out of connections", "pool is empty", "pool drained", "no idle connection", "out of threads",
			"no threads available", "workers are busy", "all workers busy", "no more workers", "accept queue",
			"too many pending", "quota_exceeded", "too many pods", "instance limit", "vcpu limit", "no addresses available",
			"no ip addresses", "out of addresses", "no more addresses", "failed to allocate for range", "scope is full",
			"scope full", "failed to read auto-increment", "wraparound", "maximum prefix", "max-prefix",
			"prefixes exceeded", "prefix count exceeded", "tcam full", "licensed number", "licenses in use",
			"concurrent users", "no channels", "all channels busy", "all circuits busy", "no circuit available",
			"all trunks busy", "budget exceeded", "spending limit", "credit limit", "uri too long", "line too long",
			"packet bigger than", "max_allowed_packet", "maximum packet", "maximum message size", "message size exceeds",
			"max.message.bytes", "max.request.size", "maximum recursion", "recursion limit", "recursionerror",
			"maximum depth", "nesting too deep", "maximum execution time", "cpu time exceeded", "burst balance",
			"burst credits", "iops limit", "throughput limit", "bandwidth limit", "poe budget", "power budget",
			"cap reached", "ceiling reached", "no more handles", "out of handles", "handle limit",
			"out of resources",
			"erschopft", "uberschritten", "limit erreicht", "grenzwert erreicht", "zu viele", "limite atteinte", "trop de ",
			"quota depasse", "limite depasse", "limite alcanzado", "limite superado", "demasiad", "agotad" };

	/** Written where something was taken and not given back. */
	static final String[] LEAK = {
			"old prepared transaction", "oldest xmin is far in the past",
			"leak detect", "leak suspect", "possible leak", "connection leak", "handle leak", "resource leak", "was leaked",
			"not given back", "was never closed", "not released", "never released", "unclosed", "leaked", "leaking",
			"memory leak", "unreturned", "not closed", "unreleased", "without closing", "never closed",
			"not returned to the pool", "not returned to pool", "goroutine leak", "fd leak", "descriptor leak",
			"thread leak", "maxlistenersexceeded", "grows without" };

	/** Written where a program stood still. */
	static final String[] STANDSTILL = {
			"pause full", "full gc", "to-space exhausted", "jvm pause", "pause in jvm", "stop-the-world", "stopped for gc",
			"event loop block", "event loop lag", "event loop delay", "blocked the event loop", "concurrent mode failure",
			"long gc", "soft lockup", "stalls on cpu", "cpu stall", "rcu_sched", "rcu stall", "hard lockup",
			"watchdog timeout", "long pause", "application threads were stopped", "stalled for", "unresponsive for",
			"thread blocked", "blocked thread", "write stall", "hung task", "i/o hang", "not making progress",
			"no progress for", "livelock", "100% cpu", "cpu at 100", "stuck thread", "thread stuck", "stuck for", "spinning" };

	/** Written where storage answered slowly. */
	static final String[] SLOW_STORAGE = {
			"slow fdatasync", "slow fsync", "fsync took", "fsync lat", "slow disk", "disk is slow", "disk latency",
			"slow write", "write latency", "io latency", "i/o wait", "iowait", "slow ops", "slow requests are blocked",
			"disk util", "sync took", "slow i/o", "commit latency", "apply latency", "flush took", "write took", "io wait",
			"disk saturation", "storage latency", "slow storage", "i/o latency", "disk response time" };

	/** Written where the load was unusual. */
	static final String[] LOAD = {
			"unindexed", "full table scan", "sequential scans over", "no index used", "without an index",
			"causing high cpu", "load average too high", "load average is too high", "causing high load", "causing high memory",
			"spike", "surge of", "surge in", "traffic surge", "flood", "unusually high", "overload", "overwhelmed",
			"hot key", "hot partition", "stampede", "thundering", "retry storm", "burst of", "traffic jump", "ddos",
			"hot shard", "utilization has been above", "runaway", "login storm", "boot storm", "denial of service", "unusual traffic" };

	/** Written where a node or instance went away or was unhealthy. */
	static final String[] NODE = {
			"split brain", "split-brain", "lost quorum", "node down", "nodenotready", "liveness probe failed",
			"failed liveness", "stopping serving", "host is down", "went down", "lost leader", "no leader", "leader lost",
			"leader changed", "elected leader", "new leader", "stepping down", "steps down", "quorum lost", "no quorum",
			"not enough members", "fenced", "is now offline", "marked as down", "marked down", "marked dead",
			"marked unhealthy", "unschedulable", "not schedulable", "notschedulable", "node drained", "evicted",
			"heartbeat lost", "missed heartbeat", "lost heartbeat", "peer down", "neighbor down", "went offline",
			"is offline", "failed over", "network partition", "netsplit", "partitioned network", "partial partition",
			"lost contact", "became unreachable", "node left", "left the cluster", "left the group", "removed from cluster",
			"shrinking isr", "isr shrink", "under-replicated", "underreplicated", "underminisr", "not enough in-sync",
			"not_enough_replicas", "notenoughreplicas", "leadership lost", "not the leader", "demoted", "demoting",
			"primary changed", "no primary", "not primary", "notwritableprimary", "replication stopped",
			"replication broken", "lag exceeds", "preempted", "spot interruption", "instance terminat", "reclaimed",
			"hold timer expired", "tunnel down", "tunnel is down", "entering fault state", "master down", "no master",
			"master_link_status:down", "masterdown", "dual master", "two masters", "both nodes", "unclean leader",
			"offline partition", "partition offline", "partitions offline", "cluster partition", "neighbor lost",
			"peer lost", "io_running: no", "sql_running: no", "master lost", "node not ready", "node lost", "lost node",
			"node failure", "node failed", "node unreachable", "member failed", "modem reset", "modem restart",
			"detached from network", "gateway offline", "device offline", "sensor offline", "slave sql thread exit",
			"slave sql thread stop", "replication has stopped", "replication is stopped", "quorum not", "no majority",
			"majority lost", "leaderelection lost", "leader election lost", "failed to renew lease", "lease lost",
			"marked as failed", "node is dead", "vm powered off", "guest powered off", "host not responding",
			"host isolated", "rebooted without cleanly", "unclean shutdown", "not shut down cleanly", "isolated from",
			"cluster is down", "clusterdown", "lost its master", "no active node", "no active controller",
			"controller failover", "out of the cluster" };

	/** Written where a peer could not be reached. */
	static final String[] NETWORK = {
			"connection refused", "econnrefused", "unreachable", "no route to host", "connection reset", "network is down",
			"cannot connect", "could not connect", "failed to connect", "unable to connect", "failed to establish",
			"enetunreach", "ehostunreach", "econnreset", "etimedout", "broken pipe", "reset by peer", "no route found",
			"packets lost", "dropping packet", "message too long", "flapping", "not reachable", "connection lost",
			"lost connection", "connection closed", "connection was closed", "connection aborted", "connection terminated",
			"can't connect", "connect failed", "failed to make connection", "i/o timeout", "econnaborted", "df set",
			"need to frag", "duplex mismatch", "session down", "no route", "connection timed out", "connect timed out",
			"connect timeout", "connection failed", "connection attempt failed", "socket hang up", "eof occurred",
			"upstream connect error", "cannot reach", "can't reach", "could not reach", "unable to reach",
			"failed to reach", "not reach", "duplicate address detected", "arp conflict", "frag needed", "route withdrawn",
			"routes withdrawn", "route flap", "proxy error", "blackhole", "black hole",
			"verbindung abgelehnt", "verbindung verweigert", "nicht erreichbar", "verbindung unterbrochen",
			"verbindung abgebrochen", "verbindung verloren", "connexion refusee", "connexion perdue",
			"connexion interrompue", "injoignable", "conexion rechazada", "conexion perdida", "inalcanzable" };

	private ResourcePhrases() {
	}
}

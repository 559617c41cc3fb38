package org.tftsr.logs.internal.cause;

import java.util.EnumMap;
import java.util.Map;

/**
 * Words that only name a thing that may fail, in lower case: a healthy system speaks of its certificates, too. They say
 * something about causes only in a line that also says that something is wrong.
 */
final class Topics {

	private static final String[] NONE = {};
	private static final Map<Signal, String[]> TOPICS = new EnumMap<>(Signal.class);
	/** What says that something is wrong. */
	private static final long WRONG = Signal.FAILURE.bit() | Signal.MISSING.bit() | Signal.EXPIRED.bit()
			| Signal.SYMPTOM.bit() | Signal.WRONG.bit();
	private static final long CALM = Signal.WENT_WELL.bit() | Signal.ENDED_WELL.bit();

	static {
		TOPICS.put(Signal.MEMORY, new String[] {
				"maxmemory", "memory.max", "memory grant", "heap limit", "swap space", "metaspace" });
		TOPICS.put(Signal.STORAGE, new String[] {
				"undo tablespace", "block quota", "inode quota", "user quota", "thin pool", "zfs pool", "read-only mode",
				"recovery area", "tablespace", "inodes", "fsync", "archiver", "archive log", "sd card" });
		TOPICS.put(Signal.HARDWARE, new String[] {
				"thermal", "edac", "sfp", "transceiver", "rx power", "tx power", "optical power", "bbu", "capacitor",
				"cachevault", "fan speed", "tachometer", "psu", "power supply", "ecc", "raid", "battery", "voltage",
				"temperature sensor", "memory module", "dimm" });
		TOPICS.put(Signal.CERTIFICATE, new String[] {
				"certificate chain", "self signed", "self-signed", "notafter", "not after", "notbefore", "certpath",
				"chain of trust", "ocsp response", "certificate presented", "certificate signed by", "protocol_version",
				"certificate validity", "certificate validation", "intermediate certificate", "truststore",
				"trust store", "keystore", "trust anchor", "tls certificate", "server certificate", "client certificate",
				"certificate for" });
		TOPICS.put(Signal.CREDENTIALS, new String[] {
				"decrypt", "kvno", "sasl authentication", "kerberos authentication", "signature verification", "licence",
				"license", "keytab", "kinit", "gssapi", "refresh token", "access token", "api key", "api token",
				"client secret", "shared secret", "pre-shared key", "passphrase", "sim card", "unseal", "bind dn" });
		TOPICS.put(Signal.PERMISSION, new String[] {
				"access-group", "required role", "by other users", "racf", "rbac", "security policy",
				"admission webhook", "seccomp", "podsecurity" });
		TOPICS.put(Signal.CLOCK, new String[] {
				"clock synchronization", "time difference", "clock offset", "time offset", "set the time",
				"set the clock", "system clock", "time source", "ntp server", "ntp source", "chronyd", "ntpd",
				"time sync", "clock sync", "gps fix", "gps signal", "rtc battery", "holdover" });
		TOPICS.put(Signal.LOCK, new String[] {
				"metadata lock", "lock queue", "lock escalation", "lockfile", "lock file", "table lock" });
		TOPICS.put(Signal.NAME_RESOLUTION, new String[] {
				"name resolution", "getaddrinfo", "dns resolution", "dns request", "resolve host", "zone transfer",
				"dnssec", "dns server", "dns query", "dns record", "dns lookup" });
		TOPICS.put(Signal.MISSING, new String[] {
				"shared libraries", "environment variable" });
		TOPICS.put(Signal.LIMIT, new String[] {
				"frame size", "listen queue", "usage limit", "ephemeral port", "snat port", "process limit",
				"thread limit", "session limit", "user limit", "database size", "conntrack", "tcam", "mac table",
				"arp table", "neighbor table", "neighbour table", "port security", "port-security", "storm control",
				"storm-control", "ulimit", "starvation" });
		TOPICS.put(Signal.DATA, new String[] {
				"schema validation", "integrity check", "magic number", "column count", "deserializ", "unmarshal",
				"collation", "charset", "character set", "schema version", "flyway", "liquibase" });
		TOPICS.put(Signal.NODE, new String[] {
				"failover", "fencing", "draining node", "evicting", "safe mode", "adjchange", "vrrp", "hsrp", "bgp",
				"ospf", "spanning tree", "spanning-tree", "lacp", "bfd", "adjacency", "quorum", "replica", "replication",
				"standby", "heartbeat", "modem" });
		TOPICS.put(Signal.NETWORK, new String[] {
				"mtu", "firewall", "security group", "packet loss", "retransmit", "ipsec", "tunnel", "vpn",
				"fragmentation needed" });
	}

	private Topics() {
	}

	/** The words that name what a signal is about; empty where none do. */
	static String[] of(Signal signal) {
		return TOPICS.getOrDefault(signal, NONE);
	}

	/** Whether what a line with such signals names is also said to be in trouble. */
	static boolean count(long signals) {
		return (signals & WRONG) != 0 && (signals & CALM) == 0;
	}

	/** Whether a part of a line belongs to the name of a class, a file, a unit or the like. */
	static boolean isInName(String line, int start, int stop) {
		if (start > 0 && (Character.isLetterOrDigit(line.charAt(start - 1)) || joins(line, start - 1, start - 2))) {
			return true;
		}
		int p = stop;
		while (p < line.length() && Character.isLowerCase(line.charAt(p))) {
			p++;
		}
		boolean hump = p < line.length() && Character.isUpperCase(line.charAt(p))
				&& Character.isLowerCase(line.charAt(p - 1));
		return hump || joins(line, p, p + 1);
	}

	/** Whether the character at a place ties a word to what stands on its other side. */
	private static boolean joins(String line, int at, int other) {
		return at < line.length() && "_.-/$".indexOf(line.charAt(at)) >= 0 && other >= 0 && other < line.length()
				&& Character.isLetterOrDigit(line.charAt(other));
	}
}

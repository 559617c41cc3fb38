package org.tftsr.net.internal.exchange;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Failures_brokenOffRemedy;
	public static String Failures_brokenOffWhy;
	public static String Failures_connectTimeRemedy;
	public static String Failures_connectTimeWhy;
	public static String Failures_firstByteRemedy;
	public static String Failures_firstByteWhat;
	public static String Failures_firstByteWhy;
	public static String Failures_hangUpRemedy;
	public static String Failures_hangUpWhy;
	public static String Failures_idleRemedy;
	public static String Failures_idleWhy;
	public static String Failures_milliseconds;
	public static String Failures_nameRemedy;
	public static String Failures_nameWhy;
	public static String Failures_noHttpRemedy;
	public static String Failures_noHttpWhy;
	public static String Failures_noWayRemedy;
	public static String Failures_noWayWhy;
	public static String Failures_notWholeWhat;
	public static String Failures_proxyNameWhy;
	public static String Failures_proxyRemedy;
	public static String Failures_proxySilentWhy;
	public static String Failures_proxyUserMissingRemedy;
	public static String Failures_proxyUserMissingWhy;
	public static String Failures_proxyUserWrongRemedy;
	public static String Failures_proxyUserWrongWhy;
	public static String Failures_reachWhat;
	public static String Failures_refusedRemedy;
	public static String Failures_refusedWhy;
	public static String Failures_seconds;
	public static String Failures_totalRemedy;
	public static String Failures_totalWhat;
	public static String Failures_totalWhy;
	public static String Failures_tunnelRemedy;
	public static String Failures_tunnelWhy;
	public static String TlsFailures_expiredRemedy;
	public static String TlsFailures_expiredWhy;
	public static String TlsFailures_handshakeRemedy;
	public static String TlsFailures_handshakeWhy;
	public static String TlsFailures_nameRemedy;
	public static String TlsFailures_nameWhy;
	public static String TlsFailures_notTrustedRemedy;
	public static String TlsFailures_notTrustedWhy;
	public static String TlsFailures_plainWhy;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.exchange.messages", Messages.class);
	}

	private Messages() {
	}
}

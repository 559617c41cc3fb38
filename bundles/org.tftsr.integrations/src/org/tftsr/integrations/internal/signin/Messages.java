package org.tftsr.integrations.internal.signin;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String AtlassianSites_noSiteWhy;
	public static String AtlassianSites_otherSitesWhy;
	public static String AtlassianSites_siteRemedy;
	public static String BrowserSignIn_exactRemedy;
	public static String BrowserSignIn_exactWhy;
	public static String BrowserSignIn_issuerRemedy;
	public static String BrowserSignIn_issuerWhy;
	public static String BrowserSignIn_lateRemedy;
	public static String BrowserSignIn_lateWhy;
	public static String BrowserSignIn_loopbackRemedy;
	public static String BrowserSignIn_loopbackWhy;
	public static String BrowserSignIn_portRemedy;
	public static String BrowserSignIn_portWhy;
	public static String BrowserSignIn_waiting;
	public static String ConnectionComponent_asking;
	public static String ConnectionComponent_fetching;
	public static String ConnectionComponent_noOAuthRemedy;
	public static String ConnectionComponent_noOAuthWhy;
	public static String ConnectionComponent_noSecretRemedy;
	public static String ConnectionComponent_noSecretWhy;
	public static String ConnectionComponent_notRevocable;
	public static String ConnectionComponent_notRevoked;
	public static String ConnectionComponent_testRemedy;
	public static String ConnectionComponent_testWhat;
	public static String ConnectionComponent_testWhy;
	public static String LoopbackListener_heading;
	public static String LoopbackListener_language;
	public static String LoopbackListener_text;
	public static String OAuthErrors_client;
	public static String OAuthErrors_clientRemedy;
	public static String OAuthErrors_denied;
	public static String OAuthErrors_deniedRemedy;
	public static String OAuthErrors_failedRemedy;
	public static String OAuthErrors_grant;
	public static String OAuthErrors_other;
	public static String OAuthErrors_otherRemedy;
	public static String OAuthErrors_quoted;
	public static String OAuthErrors_scope;
	public static String OAuthErrors_scopeRemedy;
	public static String OAuthErrors_secretRemedy;
	public static String OAuthErrors_statusRemedy;
	public static String OAuthErrors_statusWhy;
	public static String OAuthErrors_traced;
	public static String OAuthErrors_unavailable;
	public static String RenewalLock_closeRemedy;
	public static String RenewalLock_closeWhat;
	public static String RenewalLock_closeWhy;
	public static String RenewalLock_fileRemedy;
	public static String RenewalLock_fileWhy;
	public static String RenewalLock_interruptedRemedy;
	public static String RenewalLock_interruptedWhy;
	public static String RenewalLock_renewWhat;
	public static String ServerDiscovery_issuerRemedy;
	public static String ServerDiscovery_issuerWhy;
	public static String ServerDiscovery_noIssuerRemedy;
	public static String ServerDiscovery_noIssuerWhy;
	public static String ServerDiscovery_pkceRemedy;
	public static String ServerDiscovery_pkceWhy;
	public static String ServerDiscovery_plainRemedy;
	public static String ServerDiscovery_plainWhy;
	public static String ServerDiscovery_statusRemedy;
	public static String ServerDiscovery_statusWhy;
	public static String SignInCalls_unreadableRemedy;
	public static String SignInCalls_unreadableWhat;
	public static String SignInCalls_unreadableWhy;
	public static String SignIn_againRemedy;
	public static String SignIn_what;
	public static String StoredAuthorizer_accessTokenRemedy;
	public static String StoredAuthorizer_apiTokenRemedy;
	public static String StoredAuthorizer_colonWhy;
	public static String StoredAuthorizer_noUserWhy;
	public static String StoredAuthorizer_nothingWhy;
	public static String StoredAuthorizer_oauthRemedy;
	public static String StoredAuthorizer_passwordRemedy;
	public static String TokenRenewal_endedWhy;

	static {
		NLS.initializeMessages("org.tftsr.integrations.internal.signin.messages", Messages.class);
	}

	private Messages() {
	}
}

package org.tftsr.core.integration;

/**
 * The client that a program signs in as by OAuth 2.
 *
 * @param issuer       the authorization server: with {@code /.well-known/} discovery, or the base of one whose addresses are known
 *                     (Atlassian, ServiceNow); null for the usual one of the vendor's cloud
 * @param clientId     given by whoever registered the program there
 * @param scopes       with blanks between them; null for the usual ones of the service
 * @param redirectPort port of the loopback address where the server wants an exact one; 0 for any that is free
 */
public record OAuthClient(String issuer, String clientId, String scopes, int redirectPort) {
}

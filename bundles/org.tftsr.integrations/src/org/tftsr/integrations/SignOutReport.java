package org.tftsr.integrations;

/**
 * What has become of a sign-in that was given up. Here it is forgotten in any case.
 *
 * @param revoked whether the server has revoked the tokens
 * @param notes   what a person has to do at the service so that they are worth nothing, and why; empty where there is nothing to do
 */
public record SignOutReport(boolean revoked, String notes) {
}

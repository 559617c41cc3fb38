package org.tftsr.integrations;

import java.time.Instant;

/**
 * That a service has answered a call of the user that signed in.
 *
 * @param as     what the service calls that user; null where it does not say
 * @param server what answered, such as {@code Confluence Cloud} or {@code Azure DevOps Server 2022}; null where it does not say
 * @param notes  what a person should know though it works, such as a token that ends soon; empty where there is nothing
 * @param at     when
 */
public record ConnectionReport(String as, String server, String notes, Instant at) {
}

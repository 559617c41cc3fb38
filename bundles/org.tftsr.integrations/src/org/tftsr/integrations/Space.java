package org.tftsr.integrations;

/**
 * A space of Confluence.
 *
 * @param id   identifier; of Data Center the same as the key
 * @param key  its key
 * @param name its name
 */
public record Space(String id, String key, String name) {
}

package org.tftsr.integrations;

/**
 * What a page of Confluence was in one of its versions.
 *
 * @param title   its title then
 * @param storage its text then, in the storage format
 */
public record PageVersion(String title, String storage) {
}

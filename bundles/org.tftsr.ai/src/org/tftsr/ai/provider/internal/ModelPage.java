package org.tftsr.ai.provider.internal;

import java.util.List;

/**
 * A page of a list of models.
 *
 * @param names in the order of the server
 * @param next  what the next page is called; null of the last one
 */
record ModelPage(List<String> names, String next) {
}

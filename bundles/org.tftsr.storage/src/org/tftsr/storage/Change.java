package org.tftsr.storage;

import java.util.Map;

/**
 * A change that has been committed.
 *
 * @param topic      a topic of {@link org.tftsr.core.event.Topics}
 * @param properties what that topic says its events carry
 */
public record Change(String topic, Map<String, String> properties) {

	public Change {
		properties = Map.copyOf(properties);
	}
}

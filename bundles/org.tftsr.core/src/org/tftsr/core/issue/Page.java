package org.tftsr.core.issue;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows  the rows of this page
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> rows, long total) {

	public Page {
		rows = List.copyOf(rows);
	}
}

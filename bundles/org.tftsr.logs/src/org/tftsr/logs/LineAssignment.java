package org.tftsr.logs;

import org.tftsr.core.problem.TftsrException;

/** Receives to which template each line of a log belongs, in the order of the lines. */
@FunctionalInterface
public interface LineAssignment {

	/**
	 * One line.
	 *
	 * @param line       from 1
	 * @param templateId the id of its record's template, as in the list of templates
	 */
	void assign(long line, int templateId) throws TftsrException;
}

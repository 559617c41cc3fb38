package org.tftsr.logs.internal.task;

import org.eclipse.osgi.util.NLS;

/** What is being done with a log, for who waits for it. */
public enum LogTask {

	ANALYSING, ASSIGNING, FETCHING, FILTERING, GROUPING, HASHING, INDEXING, LEARNING, READING, SEARCHING, UNDERSTANDING;

	/**
	 * It as a person reads it.
	 *
	 * @param log the name of the log
	 */
	public String of(String log) {
		return NLS.bind(text(), log);
	}

	private String text() {
		return switch (this) {
		case ANALYSING -> Messages.LogTask_analysing;
		case ASSIGNING -> Messages.LogTask_assigning;
		case FETCHING -> Messages.LogTask_fetching;
		case FILTERING -> Messages.LogTask_filtering;
		case GROUPING -> Messages.LogTask_grouping;
		case HASHING -> Messages.LogTask_hashing;
		case INDEXING -> Messages.LogTask_indexing;
		case LEARNING -> Messages.LogTask_learning;
		case READING -> Messages.LogTask_reading;
		case SEARCHING -> Messages.LogTask_searching;
		case UNDERSTANDING -> Messages.LogTask_understanding;
		};
	}
}

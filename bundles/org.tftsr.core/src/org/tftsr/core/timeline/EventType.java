package org.tftsr.core.timeline;

import java.util.List;

/**
 * Types of events that mean something beyond their name: {@link IncidentTimes} follow from them. Any other word is a type as
 * well.
 */
public final class EventType {

	/** The trouble began. */
	public static final String STARTED = "started";
	/** Somebody or something noticed it. */
	public static final String DETECTED = "detected";
	/** Somebody began to work on it. */
	public static final String ACKNOWLEDGED = "acknowledged";
	/** Its effects ended. */
	public static final String MITIGATED = "mitigated";
	/** It was over. */
	public static final String RESOLVED = "resolved";
	/** The issue was made. */
	public static final String CREATED = "created";
	/** The issue got another status. */
	public static final String STATUS = "status";
	/** Redacted text about the issue was sent to a language model. */
	public static final String ASKED = "asked";
	/** The issue or a document of it was published at a service. */
	public static final String PUBLISHED = "published";
	/** A log begins, ends, or has its first error. */
	public static final String LOG = "log";

	/** What one chooses from for an event typed by hand. */
	public static final List<String> SUGGESTED = List.of(STARTED, DETECTED, ACKNOWLEDGED, "escalated", "change",
			"communication", MITIGATED, RESOLVED, LOG, "note");

	private EventType() {
	}
}

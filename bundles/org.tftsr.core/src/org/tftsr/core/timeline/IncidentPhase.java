package org.tftsr.core.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A phase of an incident, and the words by which people note its events. */
public enum IncidentPhase {
	/** What set the incident off. */
	TRIGGER("trigger", "triggered", "deployed", "deployment", "deploy", "release", "released", "rollout", "change",
			"changed", "config", "migration"),
	/** The first harm. */
	START("start", "started", "begin", "began", "impact", "failure", "failed", "outage", "error", "first_error"),
	/** Somebody or something noticed. */
	DETECTION("detected", "detection", "alert", "alerted", "noticed", "reported", "report"),
	/** People were at work on it. */
	RESPONSE("acknowledged", "response", "responded", "paged", "escalated", "escalation", "investigating",
			"investigation", "investigated", "diagnosed", "diagnosis", "communicated", "communication", "declared"),
	/** The harm ended, if perhaps not its cause. */
	MITIGATION("mitigated", "mitigation", "workaround", "rollback", "rolled_back", "reverted", "contained"),
	/** It was over. */
	RESOLUTION("resolved", "resolution", "fixed", "recovered", "recovery", "restored", "closed");

	private final Set<String> words;

	IncidentPhase(String... words) {
		this.words = Set.of(words);
	}

	/** The phase that the type of an event tells; empty where it says nothing of that. */
	public static Optional<IncidentPhase> of(String type) {
		String word = type.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
		return Arrays.stream(values()).filter(phase -> phase.words.contains(word)).findFirst();
	}
}

package org.tftsr.core.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the audit log found.
 *
 * @param rows     how many rows the log has
 * @param head     the signed head in the database; null where there is none
 * @param findings what is wrong, the row of the smallest number first, then what is wrong with the heads; empty where all
 *                 is well
 * @param notes    what a person may want to know although it is no sign of an attack, such as that the head file could not
 *                 be written; a sentence each
 */
public record AuditVerification(long rows, AuditHead head, List<AuditFinding> findings, List<String> notes) {

	public AuditVerification {
		findings = List.copyOf(findings);
		notes = List.copyOf(notes);
	}

	/** Whether every row is there as it was written. */
	public boolean isIntact() {
		return findings.isEmpty();
	}

	/** The first thing that is wrong. */
	public Optional<AuditFinding> first() {
		return findings.stream().findFirst();
	}
}

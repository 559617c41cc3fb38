package org.tftsr.ui.vault.internal.audit;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.tftsr.core.audit.AuditEntry;

/** The columns of the table. */
enum AuditColumn {

	NUMBER(Messages.Column_number, 70, SWT.RIGHT, entry -> Long.toString(entry.sequence())),
	TIME(Messages.Column_time, 150, SWT.LEFT, entry -> AuditWords.time(entry.timestamp())),
	ACTION(Messages.Column_action, 150, SWT.LEFT, AuditEntry::action),
	ENTITY(Messages.Column_entity, 170, SWT.LEFT, AuditWords::entity),
	DETAILS(Messages.Column_details, 150, SWT.LEFT, AuditWords::line),
	HASH(Messages.Column_hash, 110, SWT.LEFT, AuditWords::shortHash);

	private final String title;
	private final int width;
	private final int alignment;
	private final Function<AuditEntry, String> text;

	AuditColumn(String title, int width, int alignment, Function<AuditEntry, String> text) {
		this.title = title;
		this.width = width;
		this.alignment = alignment;
		this.text = text;
	}

	/** The words of the header. */
	String title() {
		return title;
	}

	/** Width at first, in points; of the details, the least, as they take what the others leave. */
	int width() {
		return width;
	}

	/** {@link SWT#LEFT} or {@link SWT#RIGHT}. */
	int alignment() {
		return alignment;
	}

	/** What a cell says. */
	String text(AuditEntry entry) {
		return text.apply(entry);
	}
}

package org.tftsr.ui.chat.internal.conversation;

import org.eclipse.jface.resource.ImageDescriptor;
import org.tftsr.ui.Images;

/** What can be done with a part of an answer. */
public enum PartAction {
	COPY(Messages.Part_copy), COPY_REAL(Messages.Part_copyReal), INSERT(Messages.Part_insert), SAVE(Messages.Part_save),
	ADD_TO_WHYS(Messages.Part_whys), ADD_TO_TIMELINE(Messages.Part_timeline);

	private final String label;

	PartAction(String label) {
		this.label = label;
	}

	/** What it is called. */
	public String label() {
		return label;
	}

	/** Whether it stands on the toolbar of a part too, and not in its menu alone. */
	public boolean isQuick() {
		return this != COPY_REAL;
	}

	/** Its image; null for none. */
	public ImageDescriptor image() {
		return switch (this) {
		case COPY -> Images.COPY;
		case COPY_REAL -> null;
		case INSERT -> Images.INSERT;
		case SAVE -> Images.SAVE;
		case ADD_TO_WHYS -> Images.WHY;
		case ADD_TO_TIMELINE -> Images.EVENT_NOTED;
		};
	}
}

package org.tftsr.ui.issues.internal.editor;

import java.util.UUID;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.tftsr.ui.Images;
import org.tftsr.ui.IssueInput;

/** An issue as the input of an editor. Two inputs are equal where they name the same issue, whatever the title. */
public final class IssueEditorInput extends PlatformObject implements IssueInput {

	private final UUID issueId;
	private final String title;

	/** @param title the title as far as it is known; may be empty until the issue has been read */
	public IssueEditorInput(UUID issueId, String title) {
		this.issueId = issueId;
		this.title = title;
	}

	@Override
	public UUID issueId() {
		return issueId;
	}

	@Override
	public String getName() {
		return title.isEmpty() ? Messages.IssueEditorInput_untitled : title;
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.ISSUE;
	}

	@Override
	public boolean exists() {
		return true;
	}

	/**
	 * Null: the editor is not opened again with the next session. The workbench would keep its label, and a title may
	 * tell of an incident, while the state of the workbench is not encrypted.
	 */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof IssueEditorInput input && issueId.equals(input.issueId);
	}

	@Override
	public int hashCode() {
		return issueId.hashCode();
	}
}

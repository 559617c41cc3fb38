package org.tftsr.ui.issues.internal.editor;

import java.util.UUID;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.UnrememberedInput;

/** An issue as the input of an editor. */
public final class IssueEditorInput extends UnrememberedInput {

	private final UUID issueId;
	private final String title;

	/** @param title the title as far as it is known; may be empty until the issue has been read */
	public IssueEditorInput(UUID issueId, String title) {
		super(issueId);
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
		return NLS.bind(Messages.IssueEditorInput_toolTip, issueId);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.ISSUE;
	}
}

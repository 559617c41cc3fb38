package org.tftsr.ui.issues.internal.document;

import java.util.UUID;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.tftsr.core.document.Document;
import org.tftsr.ui.Images;
import org.tftsr.ui.IssueInput;

/** A document of an issue as the input of an editor. Two inputs are equal where they name the same document. */
public final class DocumentEditorInput extends PlatformObject implements IssueInput {

	private final Document document;

	/** @param document as it was read last */
	public DocumentEditorInput(Document document) {
		this.document = document;
	}

	Document document() {
		return document;
	}

	@Override
	public UUID issueId() {
		return document.issueId();
	}

	@Override
	public String getName() {
		return document.title();
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.DOCUMENT;
	}

	@Override
	public boolean exists() {
		return true;
	}

	/** Null: what the workbench remembers is not encrypted, and would hold the title. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DocumentEditorInput input && document.id().equals(input.document.id());
	}

	@Override
	public int hashCode() {
		return document.id().hashCode();
	}
}

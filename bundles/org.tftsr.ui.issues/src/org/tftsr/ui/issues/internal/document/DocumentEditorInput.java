package org.tftsr.ui.issues.internal.document;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.document.Document;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.UnrememberedInput;

/** A document of an issue as the input of an editor. */
public final class DocumentEditorInput extends UnrememberedInput {

	private final Document document;

	/** @param document as it was read last */
	public DocumentEditorInput(Document document) {
		super(document.id());
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
	public Optional<UUID> documentId() {
		return Optional.of(document.id());
	}

	@Override
	public String getName() {
		return document.title();
	}

	@Override
	public String getToolTipText() {
		return NLS.bind(Messages.DocumentEditorInput_toolTip, document.id());
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.DOCUMENT;
	}
}

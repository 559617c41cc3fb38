package org.tftsr.ui.publish.internal.search;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.tftsr.integrations.Candidate;
import org.tftsr.ui.Images;

/** One column of what could be updated. A column may be too narrow for its text, which is told where the mouse rests. */
final class CandidateLabels extends ColumnLabelProvider {

	private final int column;

	/** @param column 0 for the title, 1 for the place, 2 for the state */
	CandidateLabels(int column) {
		this.column = column;
	}

	@Override
	public String getText(Object element) {
		Candidate candidate = (Candidate) element;
		String text = switch (column) {
		case 0 -> candidate.label();
		case 1 -> candidate.place();
		default -> candidate.state();
		};
		return text == null ? "" : text;
	}

	@Override
	public Image getImage(Object element) {
		return isSigned(element) ? Images.get(Images.REMOTE_LINK) : null;
	}

	@Override
	public String getToolTipText(Object element) {
		String text = getText(element);
		if (isSigned(element)) {
			return NLS.bind(Messages.Search_linked, text);
		}
		return text.isEmpty() ? null : text;
	}

	private boolean isSigned(Object element) {
		return column == 0 && ((Candidate) element).linked();
	}
}

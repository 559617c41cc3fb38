package org.tftsr.ui.logs.internal.editor;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.information.IInformationProvider;
import org.eclipse.jface.text.information.IInformationProviderExtension;
import org.tftsr.ui.logs.internal.pii.Finding;

/** What F2 shows of the finding at the caret: the words that its hover has for the mouse. */
final class FindingInformation implements IInformationProvider, IInformationProviderExtension {

	private final Supplier<Optional<Finding>> selected;
	private final Function<Finding, String> describe;

	/**
	 * @param selected the finding that the selection means
	 * @param describe puts it into words
	 */
	FindingInformation(Supplier<Optional<Finding>> selected, Function<Finding, String> describe) {
		this.selected = selected;
		this.describe = describe;
	}

	@Override
	public IRegion getSubject(ITextViewer viewer, int offset) {
		return selected.get().map(finding -> new Region(finding.start(), finding.length())).orElse(null);
	}

	@Override
	public Object getInformation2(ITextViewer viewer, IRegion subject) {
		return selected.get().map(describe).orElse(null);
	}

	/** As {@link #getInformation2}, for presenters that know this one only. */
	@Deprecated
	@Override
	public String getInformation(ITextViewer viewer, IRegion subject) {
		return (String) getInformation2(viewer, subject);
	}
}

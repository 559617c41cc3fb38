package org.tftsr.ui.logs.internal.pii;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;

/** The annotation of the sign at the end that is shown of a line behind which something was found. */
final class BehindAnnotation extends Annotation {

	private final List<PiiKind> kinds;
	private final boolean alone;

	/**
	 * @param kinds of what was found, what matters most first
	 * @param alone whether nothing else was found in the line
	 */
	BehindAnnotation(List<PiiKind> kinds, boolean alone) {
		super(LogViewerIds.annotationType(kinds.getFirst()), false, null);
		this.kinds = kinds;
		this.alone = alone;
	}

	/** Whether its image stands for its line in a ruler. */
	boolean isAlone() {
		return alone;
	}

	/** Whether it is as another one. */
	boolean tells(BehindAnnotation other) {
		return alone == other.alone && kinds.equals(other.kinds);
	}

	@Override
	public String getText() {
		String found = kinds.stream().map(kind -> KindLabels.plural(kind).toLowerCase(Locale.getDefault()))
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return NLS.bind(Messages.Finding_behind, found);
	}
}

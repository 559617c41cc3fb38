package org.tftsr.ui.logs.internal.editor;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.tftsr.ui.logs.internal.Messages;

/** The hover of the rulers. Of several findings in a line each has an item of its own, in one line of text. */
final class FindingHover extends DefaultAnnotationHover {

	private static final String ITEM = "\n- "; //$NON-NLS-1$

	private final Predicate<Annotation> shown;

	/**
	 * @param shown whether a ruler shows an annotation
	 */
	FindingHover(Predicate<Annotation> shown) {
		this.shown = shown;
	}

	@Override
	protected boolean isIncluded(Annotation annotation) {
		return shown.test(annotation);
	}

	@Override
	protected String formatMultipleMessages(List<String> messages) {
		return messages.stream().map(message -> message.replaceAll("\\R", " ")) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining(ITEM, Messages.Finding_multiple + ITEM, "")); //$NON-NLS-1$
	}
}

package org.tftsr.ui.logs.internal.detection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** The built-in types by kind, as far as a filter lets them through. */
final class TypeTreeContent implements ITreeContentProvider {

	private List<String> words = List.of();

	/** Lets through what holds all of these words, in any case: in its name, its words, its example or its kind. */
	void setFilter(String text) {
		words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList(); //$NON-NLS-1$
	}

	private boolean isShown(PiiType type) {
		String text = String.join("\n", type.name(), TypeLabels.of(type.name()), TypeLabels.example(type.name()), //$NON-NLS-1$
				KindLabels.plural(type.kind())).toLowerCase(Locale.ROOT);
		return words.stream().allMatch(text::contains);
	}

	/** The type itself, or those of a kind that are let through. */
	List<PiiType> types(Object element) {
		if (element instanceof PiiType type) {
			return List.of(type);
		}
		return PiiTypes.all().stream().filter(type -> type.kind() == element && isShown(type)).toList();
	}

	@Override
	public Object[] getElements(Object input) {
		return Stream.of(PiiKind.SECRET, PiiKind.PERSONAL, PiiKind.NETWORK).filter(kind -> !types(kind).isEmpty())
				.toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return parent instanceof PiiKind ? types(parent).toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof PiiType type ? type.kind() : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof PiiKind;
	}
}

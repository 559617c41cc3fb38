package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** The user's own patterns; those that are checked are looked for. */
final class PatternsTab extends ListTab<OwnPattern> {

	PatternsTab(SettingsDraft draft) {
		super(draft, OwnPattern.class);
	}

	Control create(Composite parent) {
		Composite area = create(parent, Messages.Patterns_explanation, Messages.Patterns_accessible);
		column(Messages.Patterns_column_name, 35, own -> own.type().name());
		column(Messages.Patterns_column_kind, 20, own -> KindLabels.plural(own.type().kind()));
		column(Messages.Patterns_column_expression, 45, OwnPattern::expression);
		return area;
	}

	/** Selects the pattern of a type, if there is one, and says whether there is. */
	boolean select(String typeName) {
		Optional<OwnPattern> found = items().stream().filter(own -> own.type().name().equals(typeName)).findFirst();
		found.ifPresent(this::select);
		return found.isPresent();
	}

	@Override
	void createMoreButtons() {
		buttonForOne(Messages.List_duplicate, () -> add(copy(selected())));
	}

	/** A pattern like another, under the first name with a number that is free. */
	private OwnPattern copy(OwnPattern pattern) {
		Set<String> taken = items().stream().map(own -> own.type().name()).collect(Collectors.toSet());
		int number = 2;
		while (taken.contains(pattern.type().name() + '_' + number)) {
			number++;
		}
		PiiType type = new PiiType(pattern.type().name() + '_' + number, pattern.type().kind());
		return new OwnPattern(type, pattern.expression(), pattern.on());
	}

	@Override
	TableViewer createViewer(Composite parent, int style) {
		CheckboxTableViewer viewer = new CheckboxTableViewer(new Table(parent, style | SWT.CHECK));
		viewer.setCheckStateProvider(new ICheckStateProvider() {

			@Override
			public boolean isChecked(Object element) {
				return ((OwnPattern) element).on();
			}

			@Override
			public boolean isGrayed(Object element) {
				return false;
			}
		});
		viewer.addCheckStateListener(event -> turn((OwnPattern) event.getElement(), event.getChecked()));
		return viewer;
	}

	private void turn(OwnPattern pattern, boolean on) {
		List<OwnPattern> patterns = new ArrayList<>(items());
		patterns.set(patterns.indexOf(pattern), new OwnPattern(pattern.type(), pattern.expression(), on));
		change(patterns);
	}

	@Override
	List<OwnPattern> items() {
		return draft.settings().ownPatterns();
	}

	@Override
	void change(List<OwnPattern> items) {
		draft.change(draft.settings().withOwnPatterns(items));
	}

	@Override
	OwnPattern ask(Shell shell, boolean isNew, OwnPattern start, List<OwnPattern> others) {
		PatternDialog dialog = new PatternDialog(shell, isNew, start, others);
		return dialog.open() == Window.OK ? dialog.pattern() : null;
	}
}

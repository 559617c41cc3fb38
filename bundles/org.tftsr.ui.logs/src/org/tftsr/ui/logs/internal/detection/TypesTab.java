package org.tftsr.ui.logs.internal.detection;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeColumn;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.Images;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** Which of the built-in types are looked for. */
final class TypesTab {

	/** Small; the page gives it what there is. */
	private static final int COUNT_WIDTH = 100;
	private static final int TREE_WIDTH = 300;
	private static final int TREE_LINES = 12;
	private static final int NAME_WEIGHT = 50;
	private static final int EXAMPLE_WEIGHT = 50;
	/** What a name is drawn with is a little wider than what the column is packed for, in points. */
	private static final int MARGIN = 24;

	private final SettingsDraft draft;
	private final TypeTreeContent content = new TypeTreeContent();
	private CheckboxTreeViewer viewer;
	private Label none;
	private Label count;
	private TreeColumnLayout columns;
	private TreeColumn name;
	private TreeColumn example;
	private boolean hasRoomForNames;

	TypesTab(SettingsDraft draft) {
		this.draft = draft;
	}

	/** Whether any secret is not looked for. */
	static boolean secretsOff(DetectionSettings settings) {
		return settings.typesOff().stream().flatMap(name -> PiiTypes.of(name).stream())
				.anyMatch(type -> type.kind() == PiiKind.SECRET);
	}

	Control create(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Text filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.Types_filter);
		AccessibleNames.set(filter, Messages.Types_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		none = new Label(area, SWT.WRAP);
		none.setText(Messages.Types_none);
		GridDataFactory.fillDefaults().grab(true, false).hint(TREE_WIDTH, SWT.DEFAULT).exclude(true).applyTo(none);
		none.setVisible(false);
		createTree(area);
		createFooter(area);
		filter.addModifyListener(event -> filter(filter.getText()));
		draft.addListener(this::refresh);
		return area;
	}

	private void filter(String words) {
		content.setFilter(words);
		viewer.refresh();
		viewer.expandAll();
		boolean empty = content.getElements(viewer.getInput()).length == 0;
		((GridData) none.getLayoutData()).exclude = !empty;
		none.setVisible(empty);
		none.requestLayout();
	}

	/** Selects a built-in type, if there is one of this name, and says whether there is. */
	boolean select(String typeName) {
		Optional<PiiType> type = PiiTypes.of(typeName);
		type.ifPresent(found -> viewer.setSelection(new StructuredSelection(found), true));
		return type.isPresent();
	}

	private void createTree(Composite area) {
		Composite frame = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(TREE_WIDTH, TextHeight.of(frame, TREE_LINES)).applyTo(frame);
		columns = new TreeColumnLayout();
		frame.setLayout(columns);
		viewer = new CheckboxTreeViewer(frame, SWT.BORDER | SWT.FULL_SELECTION);
		viewer.getTree().setHeaderVisible(true);
		CutCells.mark(viewer.getTree());
		AccessibleNames.set(viewer.getTree(), Messages.Types_accessible);
		TreeViewerColumn names = new TreeViewerColumn(viewer, SWT.NONE);
		name = names.getColumn();
		name.setText(Messages.Types_column_type);
		names.setLabelProvider(new NameLabels());
		columns.setColumnData(name, new ColumnWeightData(NAME_WEIGHT));
		TreeViewerColumn examples = new TreeViewerColumn(viewer, SWT.NONE);
		example = examples.getColumn();
		example.setText(Messages.Types_column_example);
		examples.setLabelProvider(ColumnLabelProvider.createTextProvider(
				element -> element instanceof PiiType type ? TypeLabels.example(type.name()) : "")); //$NON-NLS-1$
		columns.setColumnData(example, new ColumnWeightData(EXAMPLE_WEIGHT));
		viewer.setContentProvider(content);
		viewer.setCheckStateProvider(new CheckStates());
		viewer.addCheckStateListener(event -> turn(content.types(event.getElement()), event.getChecked()));
		viewer.setInput(PiiTypes.all());
		viewer.expandAll();
	}

	private void createFooter(Composite area) {
		Composite footer = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(footer);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(footer);
		count = new Label(footer, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(COUNT_WIDTH, SWT.DEFAULT).applyTo(count);
		button(footer, Messages.Types_selectAll, true);
		button(footer, Messages.Types_deselectAll, false);
	}

	/** Turns all types that the filter lets through, which are those that the user sees. */
	private void button(Composite footer, String text, boolean on) {
		Button button = new Button(footer, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Arrays
				.stream(content.getElements(PiiTypes.all())).forEach(kind -> turn(content.types(kind), on))));
	}

	private void turn(List<PiiType> types, boolean on) {
		DetectionSettings settings = draft.settings();
		for (PiiType type : types) {
			settings = settings.withType(type.name(), on);
		}
		draft.change(settings);
	}

	/** What is not shown of an example can be looked at; a type that is cut cannot be told from others. Once all have the font of the dialog. */
	private void makeRoomForNames() {
		if (!hasRoomForNames) {
			hasRoomForNames = true;
			name.pack();
			columns.setColumnData(name, new ColumnWeightData(NAME_WEIGHT, name.getWidth() + MARGIN));
			columns.setColumnData(example,
					new ColumnWeightData(EXAMPLE_WEIGHT, ColumnHeads.widthOfTitle(viewer.getTree(), example.getText())));
			viewer.getTree().getParent().layout();
		}
	}

	private void refresh() {
		viewer.refresh();
		makeRoomForNames();
		int all = PiiTypes.all().size();
		long on = PiiTypes.all().stream().filter(this::isOn).count();
		count.setText(new MessageFormat(Messages.Types_count, Locale.getDefault()).format(new Object[] { on, all }));
		count.requestLayout();
	}

	private boolean isOn(PiiType type) {
		return !draft.settings().typesOff().contains(type.name());
	}

	/** A kind with its image, a type in plain words. */
	private static final class NameLabels extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return element instanceof PiiKind kind ? KindLabels.plural(kind) : TypeLabels.of(((PiiType) element).name());
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof PiiKind kind ? Images.get(KindLabels.image(kind)) : null;
		}
	}

	/** A kind is checked where any of its types is, and greyed where not all are. */
	private final class CheckStates implements ICheckStateProvider {

		@Override
		public boolean isChecked(Object element) {
			return content.types(element).stream().anyMatch(TypesTab.this::isOn);
		}

		@Override
		public boolean isGrayed(Object element) {
			return isChecked(element) && !content.types(element).stream().allMatch(TypesTab.this::isOn);
		}
	}
}

package org.tftsr.ui.logs.internal.highlight;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.PageRoom;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** <em>TFTSR &gt; Log Viewer &gt; Highlights</em>. */
public final class HighlightPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int TEXT_WIDTH = 300;
	private static final int TABLE_LINES = 12;
	private static final String FILES = "*.xml"; //$NON-NLS-1$
	private static final FileChooser.Kind KIND = new FileChooser.Kind(FILES, "xml"); //$NON-NLS-1$
	private static final String FILE_NAME = "highlights.xml"; //$NON-NLS-1$

	private final List<HighlightRule> rules = new ArrayList<>(HighlightRules.stored());
	private CheckboxTableViewer viewer;
	private Composite buttons;
	private Button edit;
	private Button remove;
	private Button up;
	private Button down;
	private Button export;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultButton();
		// what has the store of a page is written to the disk when the dialog closes, and not only when the program ends
		setPreferenceStore(LogPreferences.store());
	}

	@Override
	protected Control createContents(Composite parent) {
		PageRoom.follow(parent);
		Composite area = new Composite(parent, SWT.NONE);
		DialogLook.follow(area);
		HelpContexts.set(getControl(), HelpContexts.HIGHLIGHT_PREFERENCES);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(Messages.Page_description);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
		createTable(area);
		createButtons(area);
		refresh(-1);
		applyDialogFont(area);
		return area;
	}

	private void createTable(Composite area) {
		Composite frame = new Composite(area, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		frame.setLayout(columns);
		GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, TextHeight.of(frame, TABLE_LINES)).applyTo(frame);
		Table table = new Table(frame, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		CutCells.mark(table);
		AccessibleNames.set(table, Messages.Page_tableName);
		viewer = new CheckboxTableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		TableViewerColumn what = column(columns, Messages.Page_text, 50);
		what.setLabelProvider(new Look());
		column(columns, Messages.Page_kind, 50)
				.setLabelProvider(ColumnLabelProvider.createTextProvider(rule -> kind((HighlightRule) rule)));
		viewer.setCheckStateProvider(new ICheckStateProvider() {

			@Override
			public boolean isChecked(Object element) {
				return ((HighlightRule) element).on();
			}

			@Override
			public boolean isGrayed(Object element) {
				return false;
			}
		});
		viewer.addCheckStateListener(event -> {
			int index = rules.indexOf(event.getElement());
			rules.set(index, rules.get(index).with(event.getChecked()));
			refresh(index);
		});
		viewer.addSelectionChangedListener(event -> enable());
		viewer.addDoubleClickListener(event -> edit());
		table.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.character == SWT.DEL) {
				remove();
			}
		}));
	}

	private TableViewerColumn column(TableColumnLayout columns, String title, int weight) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight));
		return column;
	}

	/** Shows a rule as it makes text look. */
	private static final class Look extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return ((HighlightRule) element).text();
		}

		@Override
		public Color getForeground(Object element) {
			return color(((HighlightRule) element).color().foreground());
		}

		@Override
		public Color getBackground(Object element) {
			return color(((HighlightRule) element).color().background());
		}

		private static Color color(String id) {
			return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
		}
	}

	private static String kind(HighlightRule rule) {
		List<String> words = new ArrayList<>(List.of(rule.color().label()));
		if (rule.regex()) {
			words.add(Messages.Page_regex);
		}
		if (rule.matchCase()) {
			words.add(Messages.Page_case);
		}
		if (rule.wholeLine()) {
			words.add(Messages.Page_line);
		}
		return String.join(", ", words); //$NON-NLS-1$
	}

	private void createButtons(Composite area) {
		buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
		button(Messages.Page_new, this::add);
		edit = button(Messages.Page_edit, this::edit);
		remove = button(Messages.Page_remove, this::remove);
		up = button(Messages.Page_up, () -> move(-1));
		down = button(Messages.Page_down, () -> move(1));
		button(Messages.Page_import, this::importRules);
		export = button(Messages.Page_export, this::exportRules);
	}

	private Button button(String text, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private int selected() {
		return viewer.getTable().getSelectionIndex();
	}

	private void refresh(int selection) {
		viewer.setInput(rules.toArray());
		if (selection >= 0) {
			viewer.getTable().setSelection(selection);
		}
		enable();
	}

	private void enable() {
		int index = selected();
		edit.setEnabled(index >= 0);
		remove.setEnabled(index >= 0);
		up.setEnabled(index > 0);
		down.setEnabled(index >= 0 && index < rules.size() - 1);
		export.setEnabled(!rules.isEmpty());
	}

	private void add() {
		RuleDialog dialog = new RuleDialog(getShell(), null);
		if (dialog.open() == Window.OK) {
			rules.add(dialog.rule());
			refresh(rules.size() - 1);
		}
	}

	private void edit() {
		int index = selected();
		if (index >= 0) {
			RuleDialog dialog = new RuleDialog(getShell(), rules.get(index));
			if (dialog.open() == Window.OK) {
				rules.set(index, dialog.rule());
				refresh(index);
			}
		}
	}

	private void remove() {
		int index = selected();
		if (index >= 0) {
			rules.remove(index);
			refresh(Math.min(index, rules.size() - 1));
		}
	}

	private void move(int by) {
		int index = selected();
		rules.add(index + by, rules.remove(index));
		refresh(index + by);
	}

	private void importRules() {
		try {
			Services.get(FileChooser.class).open(getShell(), Messages.Page_importTitle, FILES).ifPresent(this::importFrom);
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void importFrom(Path file) {
		try (Reader in = Files.newBufferedReader(file)) {
			List<HighlightRule> read = HighlightRules.read(in);
			read.stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
			refresh(rules.size() - 1);
		} catch (IOException | WorkbenchException e) {
			problem(NLS.bind(Messages.Page_importFailed, file), e);
		}
	}

	private void exportRules() {
		try {
			Services.get(FileChooser.class).save(getShell(), Messages.Page_exportTitle, FILE_NAME, List.of(KIND), KIND)
					.ifPresent(chosen -> exportTo(chosen.file()));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** Nobody was asked about a file of the name that is made of the one that was chosen. */
	private void exportTo(Path chosen) {
		Path file = KIND.fits(chosen) ? chosen : chosen.resolveSibling(chosen.getFileName() + "." + KIND.extension()); //$NON-NLS-1$
		if (file != chosen && Files.exists(file)
				&& !MessageDialog.openQuestion(getShell(), Messages.Page_exportTitle,
						LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Page_exportReplace, file)))) {
			return;
		}
		try {
			write(file);
		} catch (IOException e) {
			problem(NLS.bind(Messages.Page_exportFailed, file), e);
		}
	}

	/** The file is replaced only once the new one is complete. */
	private void write(Path file) throws IOException {
		StringWriter text = new StringWriter();
		HighlightRules.write(rules, text);
		Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "highlights", ".tmp"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			Files.writeString(draft, text.toString());
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	private void problem(String what, Exception why) {
		MessageDialog.openError(getShell(), Messages.Page_problem,
				LegacyActionTools.escapeMnemonics(what + "\n\n" + why.getLocalizedMessage())); //$NON-NLS-1$
	}

	@Override
	public boolean performOk() {
		HighlightRules.store(rules);
		return true;
	}
}

package org.tftsr.ui.issues.internal.whys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.core.why.drawing.WhyDrawing.Form;
import org.tftsr.triage.WhyService;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Links;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** The tree of whys with what is around it: what to look for, how to look at it, how far it has come. */
public final class WhysPanel {

	private static final int FIND_LETTERS = 20;

	private final WhysModel model;
	private final WhysHost host;
	private final Composite control;
	private final Composite bar;
	private final ToolBar tools;
	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final Composite empty;
	private final Text find;
	private final Label state;
	private final WhyCanvas canvas;
	private final WhyEditing editing;
	private final WhyMenu menu;
	private final WhyOutput output;
	private final Runnable modelListener = this::refresh;
	/** What is to be selected once it is there; null where nothing is. */
	private UUID wanted;

	public WhysPanel(Composite parent, WhysModel model, WhysHost host) {
		this.model = model;
		this.host = host;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(10, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		find = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		state = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
		stack = new Composite(control, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		canvas = new WhyCanvas(stack, model);
		empty = new Composite(stack, SWT.NONE);
		editing = new WhyEditing(canvas, model, host);
		menu = new WhyMenu(model, canvas, editing);
		output = new WhyOutput(host, canvas.fonts(), canvas.control());
		new WhyInput(model, canvas, editing, menu);
		new WhyDragAndDrop(model, canvas, editing);
		WhyAccessible accessible = new WhyAccessible(model, canvas);
		canvas.onSelection(() -> {
			accessible.focusMoved();
			refresh();
		});
		new WhyCommands(host, model, canvas, editing, this);
		WhysViewSettings settings = new WhysViewSettings();
		canvas.setForm(settings.form());
		canvas.setZoom(settings.zoom());
		canvas.onLook(() -> settings.set(canvas.form(), canvas.zoom()));
		createFind();
		createTools();
		createEmpty();
		bar.addListener(SWT.Resize, event -> fitBar());
		model.addListener(modelListener);
		control.addListener(SWT.Dispose, event -> model.removeListener(modelListener));
		refresh();
	}

	public Composite control() {
		return control;
	}

	/** Gives the keyboard to the tree. */
	public void setFocus() {
		if (layout.topControl == empty) {
			empty.setFocus();
		} else {
			canvas.control().setFocus();
		}
	}

	/** Keeps what is being typed in place, before it is saved. */
	public void finishEditing() {
		editing.finish();
	}

	private void createFind() {
		find.setMessage(Messages.Find_message);
		AccessibleNames.set(find, Messages.Find_message);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(letters(find, FIND_LETTERS), SWT.DEFAULT).applyTo(find);
		find.addListener(SWT.Modify, event -> {
			canvas.find(find.getText());
			refresh();
		});
		find.addListener(SWT.DefaultSelection, event -> canvas.goToFound(1));
		find.addListener(SWT.KeyDown, this::findKey);
	}

	/** The width of so many letters in the font of a field. */
	private static int letters(Text field, int count) {
		GC gc = new GC(field);
		try {
			gc.setFont(field.getFont());
			return Dialog.convertWidthInCharsToPixels(gc.getFontMetrics(), count);
		} finally {
			gc.dispose();
		}
	}

	private void findKey(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> canvas.goToFound(1);
		case SWT.ARROW_UP -> canvas.goToFound(-1);
		case SWT.ESC -> {
			find.setText(""); //$NON-NLS-1$
			canvas.control().setFocus();
		}
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	/** Gives the keyboard to the field of what to look for. */
	void focusFind() {
		find.setFocus();
		find.selectAll();
	}

	private void createTools() {
		ToolBarManager items = new ToolBarManager(tools);
		items.add(form(Messages.Tool_tree, Images.WHY_TREE, Form.TREE));
		items.add(form(Messages.Tool_list, Images.WHY_LIST, Form.LIST));
		items.add(new Separator());
		items.add(tool(Messages.Tool_zoomOut, Images.ZOOM_OUT, () -> canvas.zoom(-1)));
		items.add(tool(Messages.Tool_zoomIn, Images.ZOOM_IN, () -> canvas.zoom(1)));
		items.add(tool(Messages.Tool_zoomFit, Images.ZOOM_FIT, canvas::zoomToFit));
		items.add(new Separator());
		items.add(tool(Messages.Tool_check, Images.VERIFY, this::checkEvidence));
		items.add(tool(Messages.Tool_export, Images.EXPORT, this::export));
		items.update(true);
	}

	/** What is said of the tree gets a line of its own where there is no room for it between the field and the tools. */
	private void fitBar() {
		GridLayout grid = (GridLayout) bar.getLayout();
		int wanted = Stream.of(bar.getChildren()).mapToInt(WhysPanel::width).sum() + 2 * (grid.marginWidth + grid.horizontalSpacing);
		int columns = wanted > bar.getClientArea().width ? 2 : 3;
		if (grid.numColumns != columns) {
			grid.numColumns = columns;
			GridData data = (GridData) state.getLayoutData();
			data.horizontalSpan = columns == 2 ? 2 : 1;
			if (columns == 2) {
				state.moveBelow(tools);
			} else {
				state.moveAbove(tools);
			}
			bar.requestLayout();
		}
	}

	private static int width(Control control) {
		int hint = control.getLayoutData() instanceof GridData data ? data.widthHint : SWT.DEFAULT;
		return control.computeSize(hint, SWT.DEFAULT).x;
	}

	private IAction form(String label, ImageDescriptor image, Form form) {
		Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					canvas.setForm(form);
				}
			}
		};
		action.setImageDescriptor(image);
		action.setToolTipText(label);
		action.setChecked(canvas.form() == form);
		return action;
	}

	private static IAction tool(String label, ImageDescriptor image, Runnable work) {
		Action action = new Action(label, image) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setToolTipText(label);
		return action;
	}

	private void createEmpty() {
		GridLayoutFactory.swtDefaults().margins(40, 40).spacing(0, 10).applyTo(empty);
		Label nothing = new Label(empty, SWT.WRAP);
		nothing.setText(Messages.Empty_text);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(nothing);
		Link ask = Links.create(empty, SWT.NONE);
		ask.setText("<a>" + Messages.Empty_ask + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		ask.addListener(SWT.Selection, event -> {
			show(canvas.control());
			editing.askNext();
		});
		Label keys = new Label(empty, SWT.WRAP);
		keys.setText(Messages.Empty_keys);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(keys);
	}

	/** Selects a why and brings it into sight, as soon as the whys have been read. */
	public void select(UUID why) {
		wanted = why;
		refresh();
	}

	private void refresh() {
		UUID why = wanted;
		if (why != null && canvas.tree().find(why).isPresent()) {
			wanted = null;
			canvas.select(why);
		}
		boolean nothing = canvas.tree().isEmpty();
		show(nothing ? empty : canvas.control());
		String text = stateText();
		if (!text.equals(state.getText())) {
			state.setText(text);
			state.setToolTipText(text);
			state.requestLayout();
			fitBar();
		}
	}

	private void show(Control top) {
		if (layout.topControl != top) {
			boolean hadFocus = layout.topControl != null && layout.topControl.isFocusControl();
			layout.topControl = top;
			stack.layout();
			if (hadFocus) {
				top.setFocus();
			}
		}
	}

	private String stateText() {
		if (!model.isLoaded()) {
			return Messages.State_loading;
		}
		WhyTree tree = model.draft();
		if (!find.getText().isBlank()) {
			return NLS.bind(Messages.State_found, canvas.find(find.getText()));
		}
		if (tree.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		String level = NLS.bind(tree.hasRootCause() ? Messages.State_levelAndCause : Messages.State_level, tree.level());
		int findings = model.findings().size();
		return findings == 0 ? level : NLS.bind(Messages.State_withFindings, level, findings);
	}

	/** Shows what can be done about the findings of the selected why. */
	void showFixes() {
		menu.showFixes();
	}

	void print() {
		output.print();
	}

	void export() {
		output.export();
	}

	/** Compares evidence with its files in the background. */
	public void checkEvidence() {
		UUID issue = host.issueId();
		new ServiceJob(Messages.Check_job, JobFamilies.TRIAGE, progress -> {
			WhyTree tree = Services.get(WhyTreeRepository.class).tree(issue);
			Map<UUID, List<EvidenceState>> states = Services.get(WhyService.class).checkEvidence(issue, progress);
			host.onDisplay(() -> model.checked(tree, states));
		}).schedule();
	}
}

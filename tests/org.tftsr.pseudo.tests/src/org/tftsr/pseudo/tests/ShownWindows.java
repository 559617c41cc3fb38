package org.tftsr.pseudo.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** Shows windows and what their buttons lead to, and has all of it looked at. */
abstract class ShownWindows {

	private static final String ELLIPSIS = "\u2026";
	private static final boolean PSEUDO = Platform.getNL().equals("en_XA");
	/** Of the names of pictures. */
	private static final String PREFIX = PSEUDO ? "" : "letters-" + System.getenv("GDK_DPI_SCALE") + '-';

	final Inspection inspection = new Inspection(PSEUDO);
	private final List<Substitute> substitutes = new ArrayList<>();

	/** Letters of their own, so that what does not follow is told from what does. */
	@BeforeEach
	final void setDialogFont() throws Exception {
		Workbench.ui(() -> {
			FontData[] usual = JFaceResources.getDefaultFont().getFontData();
			JFaceResources.getFontRegistry().put(JFaceResources.DIALOG_FONT, FontDescriptor.createFrom(usual).setStyle(SWT.ITALIC).getFontData());
			return usual;
		});
	}

	/** Nobody chooses a file: dialogs of the operating system speak its language. */
	@BeforeEach
	final void chooseNoFile() {
		substitutes.add(Substitute.of(FileChooser.class, new FileChooser() {
			@Override
			public Optional<Path> open(Shell shell, String title, String patterns) {
				return Optional.empty();
			}

			@Override
			public Optional<Path> save(Shell shell, String title, String name, boolean mayReplace) {
				return Optional.empty();
			}
		}));
	}

	@AfterEach
	final void leave() throws Exception {
		Workbench.closeDialogs();
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			Workbench.page().resetPerspective();
			return Boolean.TRUE;
		});
		substitutes.forEach(Substitute::close);
	}

	final void assertNothingFound() {
		assertTrue(inspection.complaints().isEmpty(), () -> "\n" + String.join("\n", inspection.complaints()));
	}

	final void look(String where) throws Exception {
		look(where, Workbench.window().getShell());
	}

	final void look(String where, Shell shell) throws Exception {
		Workbench.screenshot(() -> shell, PREFIX + where.replaceAll("[^A-Za-z0-9.-]+", "_"));
		Workbench.ui(() -> {
			inspection.look(where, shell);
			return Boolean.TRUE;
		});
	}

	/** Buttons are enabled by what is selected. */
	static void selectFirst(Shell shell) throws Exception {
		Workbench.ui(() -> {
			ShownTexts.visible(shell).filter(Table.class::isInstance).map(Table.class::cast).filter(table -> table.getItemCount() > 0)
					.forEach(table -> {
						table.setSelection(0);
						Event event = new Event();
						event.item = table.getItem(0);
						table.notifyListeners(SWT.Selection, event);
					});
			return Boolean.TRUE;
		});
		settle();
	}

	final void followDots(String where) throws Exception {
		followDots(where, Workbench.window().getShell());
	}

	/**
	 * Presses whatever promises a dialog, and looks at that.
	 *
	 * @return how many dialogs there were: what may choose a file has none
	 */
	final int followDots(String where, Shell shell) throws Exception {
		List<Shell> before = Workbench.ui(() -> shells());
		int dialogs = 0;
		for (Widget widget : Workbench.ui(() -> dotted(shell))) {
			String label = Workbench.ui(() -> widget.isDisposed() ? null : label(widget));
			if (label != null) {
				Workbench.click(widget);
				settleOrAsk(before);
				dialogs += lookAtDialogs(where + " > " + label, before);
				settle();
			}
		}
		return dialogs;
	}

	private static List<Widget> dotted(Composite parent) {
		return ShownTexts.visible(parent).flatMap(ShownWindows::buttons).filter(button -> label(button).contains(ELLIPSIS)).toList();
	}

	private static Stream<Widget> buttons(Control control) {
		return switch (control) {
		case Button button when button.isEnabled() -> Stream.of(button);
		case ToolBar bar -> Arrays.stream(bar.getItems()).filter(ToolItem::isEnabled).map(Widget.class::cast);
		default -> Stream.of();
		};
	}

	private static String label(Widget widget) {
		return widget instanceof Button button ? button.getText() : ((ToolItem) widget).getText() + ((ToolItem) widget).getToolTipText();
	}

	/** Looks at dialogs that were not there before, and closes them; how many they were. */
	final int lookAtDialogs(String where, List<Shell> before) throws Exception {
		List<Shell> dialogs = Workbench.ui(() -> shells().stream().filter(shell -> !before.contains(shell)).toList());
		for (Shell dialog : dialogs) {
			look(where, dialog);
			Workbench.ui(() -> {
				dialog.close();
				return Boolean.TRUE;
			});
		}
		assertEquals(before, Workbench.ui(() -> shells()), where);
		return dialogs.size();
	}

	static List<Shell> shells() {
		return Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible).toList();
	}

	/** As {@link #settle}, but where something that was to be published has asked in a dialog, and waits for the answer. */
	private static void settleOrAsk(List<Shell> before) throws Exception {
		Workbench.settle();
		for (JobFamilies family : EnumSet.complementOf(EnumSet.of(JobFamilies.PUBLISHING))) {
			Job.getJobManager().join(family, null);
		}
		Workbench.waitFor("nothing is published, or it asks",
				() -> Job.getJobManager().find(JobFamilies.PUBLISHING).length == 0 || shells().size() > before.size());
		Workbench.settle();
	}

	/** Comes back when the workbench has done what there was to do. */
	static void settle() throws Exception {
		Workbench.settle();
		for (JobFamilies family : JobFamilies.values()) {
			Job.getJobManager().join(family, null);
		}
		Workbench.settle();
	}
}

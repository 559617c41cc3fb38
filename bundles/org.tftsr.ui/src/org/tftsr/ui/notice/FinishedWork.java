package org.tftsr.ui.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Links;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.WindowFront;

/**
 * Work that may take long, from its begin on. Where it took more than ten seconds and what shows its result is not in front when it
 * has finished, a notice says so, for a while. Locking the vault takes it away, and while it is locked none says what it was that has
 * finished. May be used from any thread.
 */
public final class FinishedWork {

	/** How many seconds are long. */
	private static final String PROPERTY = "tftsr.longWork";
	private static final int LONG_SECONDS = 10;
	private static final long SHOWN_MILLIS = 10_000;
	private static final int TEXT_WIDTH = 280;
	/** Between the words and the edge of the window, in points. */
	private static final int EDGE = 8;

	private static final String SETTINGS = "org.tftsr.ui.preferences";

	/** What was told last; null before that. As the one below, of the user interface thread. */
	private static String last;
	/** Where notices are shown, or were. */
	private static final List<Shell> POPUPS = new ArrayList<>();
	/** Whether the vault was locked since the first work began. */
	private static volatile boolean locked;

	static {
		VaultEvents.subscribe(FinishedWork::vaultLocked, () -> locked = false);
	}

	/** Whether what shows the result is in front; asked on the user interface thread. */
	private final Predicate<IWorkbench> inFront;
	private final long begin;

	private FinishedWork(Predicate<IWorkbench> inFront, long begin) {
		this.inFront = inFront;
		this.begin = begin;
	}

	/** Work that says what it has done. */
	@FunctionalInterface
	public interface Told {

		/**
		 * Does it.
		 *
		 * @return what to tell
		 */
		String run() throws TftsrException;
	}

	/** @param part the id of the view or editor that shows the result */
	public static FinishedWork begin(String part) {
		return begin(part, null);
	}

	/**
	 * @param part  the id of the editor that shows the result
	 * @param title what stands on its tab
	 */
	public static FinishedWork begin(String part, String title) {
		return new FinishedWork(workbench -> isInFront(workbench, part, title), System.nanoTime());
	}

	/** @param page of a dialog, which shows the result unless it is closed before */
	public static FinishedWork begin(Control page) {
		return new FinishedWork(workbench -> !page.isDisposed() && page.getShell() == page.getDisplay().getActiveShell(), System.nanoTime());
	}

	/** Where a dialog shows the result, whatever is in front: a notice is for whoever is in another program. */
	public static FinishedWork beginWithDialog() {
		return new FinishedWork(FinishedWork::isUsed, System.nanoTime());
	}

	/**
	 * Does work as {@link #beginWithDialog} has it, and tells how it ended; not where it was cancelled, which the person knows.
	 *
	 * @param name of the work, as the person knows it
	 */
	public static void tellOf(String name, Progress progress, ServiceJob.Work work) throws TftsrException {
		FinishedWork finished = beginWithDialog();
		try {
			work.run(progress);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.CANCELLED) {
				finished.tellLater(() -> NLS.bind(Messages.FinishedWork_notDone, name));
			}
			throw e;
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException | Error e) {
			finished.tellLater(() -> NLS.bind(Messages.FinishedWork_notDone, name));
			throw e;
		}
		finished.tellLater(() -> NLS.bind(Messages.FinishedWork_done, name));
	}

	/**
	 * Does the work, and tells how it ended; not where it was cancelled, which the person knows. A failure is shown in a dialog, wherever
	 * the result would be.
	 *
	 * @param notDone what to tell where it fails
	 * @return what was told where it did not
	 */
	public String tellOf(String notDone, Told work) throws TftsrException {
		String words;
		try {
			words = work.run();
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.CANCELLED) {
				new FinishedWork(FinishedWork::isUsed, begin).tell(notDone);
			}
			throw e;
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException | Error e) {
			new FinishedWork(FinishedWork::isUsed, begin).tell(notDone);
			throw e;
		}
		tell(words);
		return words;
	}

	/**
	 * It has finished, well or not: says so where that is news.
	 *
	 * @param words may hold what is in the vault; while that is locked, others take their place
	 */
	public void tell(String words) {
		tellLater(() -> locked ? Messages.FinishedWork_locked : words);
	}

	private void tellLater(Supplier<String> words) {
		long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
		if (seconds >= Integer.getInteger(PROPERTY, LONG_SECONDS) && NoticeSettings.areWanted() && PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			Display display = workbench.getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!workbench.isClosing() && !inFront.test(workbench)) {
						show(display, workbench, words.get());
					}
				});
			}
		}
	}

	private static boolean isUsed(IWorkbench workbench) {
		return workbench.getDisplay().getActiveShell() != null;
	}

	private static boolean isInFront(IWorkbench workbench, String part, String title) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		boolean active = window != null && window.getShell() == window.getShell().getDisplay().getActiveShell();
		return active && window.getActivePage() != null && parts(window.getActivePage()).anyMatch(one -> one.getSite().getId().equals(part) && (title == null || title.equals(one.getTitle())));
	}

	private static Stream<IWorkbenchPart> parts(IWorkbenchPage page) {
		Stream<IWorkbenchPartReference> all = Stream.concat(Arrays.stream(page.getViewReferences()),
				Arrays.stream(page.getEditorReferences()));
		return all.map(reference -> reference.getPart(false)).filter(one -> one != null && page.isPartVisible(one));
	}

	/** Who comes after the lock is not told what somebody worked at before. */
	private static void vaultLocked() {
		locked = true;
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					last = null;
					closePopups();
				});
			}
		}
	}

	private static void closePopups() {
		List.copyOf(POPUPS).stream().filter(one -> !one.isDisposed()).forEach(Shell::close);
		POPUPS.clear();
	}

	private static void opened(Shell popup) {
		POPUPS.removeIf(Shell::isDisposed);
		POPUPS.add(popup);
	}

	private static void show(Display display, IWorkbench workbench, String words) {
		last = words;
		NotificationPopup.forDisplay(display).title(FinishedWork::title, true).delay(SHOWN_MILLIS)
				.content(parent -> content(parent, workbench, words)).open();
	}

	/** The one of the platform touches the edge. */
	private static Control title(Composite parent) {
		Label title = new Label(parent, SWT.NONE);
		title.setText(Messages.FinishedWork_title);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(EDGE, 0).applyTo(title);
		return title;
	}

	private static Control content(Composite parent, IWorkbench workbench, String words) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(EDGE, EDGE / 2).applyTo(area);
		label(area, words);
		Link show = Links.create(area, SWT.NONE);
		show.setText("<a>" + Messages.FinishedWork_show + "</a>");
		show.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			show.getShell().close();
			bringToFront(workbench);
		}));
		String keys = workbench.getService(IBindingService.class).getBestActiveBindingFormattedFor(CommandIds.SHOW_NOTICE);
		if (keys != null) {
			label(area, NLS.bind(Messages.FinishedWork_keys, keys));
		}
		opened(area.getShell());
		return area;
	}

	private static void label(Composite area, String words) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(LegacyActionTools.escapeMnemonics(words));
		GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
	}

	/**
	 * Shows the last notice anew, with the keyboard on its link, in the place of the one that is still there; where there was none, it
	 * says so, and its link leads to the settings. On the user interface thread.
	 */
	public static void showLast(IWorkbenchWindow window) {
		closePopups();
		Shell shell = window.getShell();
		if (last == null) {
			new NoticePopup(shell, Messages.FinishedWork_none, Messages.FinishedWork_settings,
					() -> PreferencesUtil.createPreferenceDialogOn(shell, SETTINGS, null, null).open()).open();
		} else {
			NoticePopup again = new NoticePopup(shell, last, Messages.FinishedWork_show, () -> bringToFront(window.getWorkbench()));
			again.open();
			opened(again.getShell());
		}
	}

	private static void bringToFront(IWorkbench workbench) {
		IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
		Stream.concat(Stream.ofNullable(active), Arrays.stream(workbench.getWorkbenchWindows())).findFirst()
				.ifPresent(WindowFront::bring);
	}
}

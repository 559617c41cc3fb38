package org.tftsr.ui.logs.internal.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.events.DisposeListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.triage.AtomicFile;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.notice.FinishedWork;

/**
 * Copies what is selected where the editor does not hold all of it: in jobs, which the user can cancel, and which end with the editor. What
 * is too much for a clipboard is saved as a file, redacted, where the user wants that. Of those who copy, in
 * whatever editor, it is the latest whose text comes onto the clipboard. To be used on the user interface thread only.
 */
final class RangeCopying {

	/** What is made of a text, on the thread of a job. */
	@FunctionalInterface
	interface Form {
		/** Makes it. */
		String of(String text) throws TftsrException;
	}

	/** Nothing is made of it. */
	static final Form AS_IT_IS = text -> text;

	/** A clipboard keeps all of it in memory, and whoever pastes it does so too. */
	private static final int MOST = 64_000_000;
	/** A small heap has room for less of it. */
	private static final long HEAP_SHARE = 16;

	/** The one whose text is to come onto the clipboard; null where there is none. */
	private static RangeCopying latest;

	/** What comes of a job: it is shown once that has ended. */
	private final LatestWork<Runnable> work = new LatestWork<>(Job.SHORT, this::came, this::ended);
	private final LogEditor editor;
	private final SelectedRange selected;
	private final Form form;
	private final String task;
	private final Control widget;
	private final DisposeListener closing = event -> end();
	private final KeyListener stopping = KeyListener.keyPressedAdapter(this::pressed);
	/** What was on the clipboard when copying was asked for. */
	private final Object before = LogClipboard.mark();
	private Runnable then;

	/**
	 * @param selected what is to be copied
	 * @param form     what is made of its text
	 */
	RangeCopying(LogEditor editor, SelectedRange selected, Form form) {
		this.editor = editor;
		this.selected = selected;
		this.form = form;
		task = selected.told(Messages.Copy_job);
		widget = editor.getAdapter(Control.class);
	}

	/** Gives up what is being copied, in whatever editor: something else is to come onto the clipboard. */
	static void giveUp() {
		if (latest != null) {
			latest.end();
		}
	}

	/** How many UTF-16 units come onto the clipboard at most. */
	private static long most() {
		return Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
	}

	/** Copies it with all values replaced. */
	void redacted() {
		begin();
		String done = isAllKnown() ? Messages.Copy_done : Messages.Copy_doneSoFar;
		start((results, progress) -> results.accept(fits(progress) ? redacted(done, progress) : this::offer));
	}

	/** Whether all is known that may be told of values in it, once it is read twice. */
	private boolean isAllKnown() {
		return selected.isWholeLog() || SelectedText.isAllKnown(editor.model());
	}

	/** Copies it as it is, once the user has agreed to that. */
	void original(OriginalConsent consent) {
		begin();
		start((results, progress) -> {
			if (!fits(progress)) {
				results.accept(this::offer);
			} else if (consent.isGiven()) {
				results.accept(asItIs(progress));
			} else {
				long sensitive = selected.learn(task, progress);
				boolean harmless = sensitive == 0 && selected.isAsRedacted(task, progress);
				results.accept(harmless ? asItIs(progress) : () -> ask(consent, sensitive));
			}
		});
	}

	private void begin() {
		if (latest != this) {
			giveUp();
			latest = this;
		}
	}

	/** It puts nothing onto the clipboard any more. */
	private void end() {
		work.cancel();
		then = null;
		stopListening();
		latest = latest == this ? null : latest;
	}

	private boolean fits(Progress progress) throws TftsrException {
		selected.requireKnown();
		return selected.fits(most(), task, progress);
	}

	private void ask(OriginalConsent consent, long sensitive) {
		switch (consent.ask(Math.clamp(sensitive, 0, Integer.MAX_VALUE))) {
		case ORIGINAL -> start((results, progress) -> results.accept(asItIs(progress)));
		case REDACTED -> redacted();
		case NOTHING -> {
			end();
			editor.say(Messages.Copy_nothing);
		}
		}
	}

	private Runnable asItIs(Progress progress) throws TftsrException {
		StringBuilder text = new StringBuilder();
		selected.read(text::append, task, progress);
		String copied = form.of(text.toString());
		return () -> put(copied, Messages.Copy_originalDone);
	}

	/** Stand-ins may be longer than values. */
	private Runnable redacted(String done, Progress progress) throws TftsrException {
		selected.learn(task, progress);
		StringBuilder text = new StringBuilder();
		selected.readRedacted(piece -> text.append(piece, 0, (int) Math.min(piece.length(), most() + 1 - text.length())), task, progress);
		if (text.length() > most()) {
			return this::offer;
		}
		String copied = form.of(text.toString());
		return () -> put(copied, done);
	}

	private void put(String text, String done) {
		boolean wanted = before.equals(LogClipboard.mark()) || isToReplace();
		if (wanted) {
			LogClipboard.put(text, DND.CLIPBOARD);
		}
		end();
		editor.say(wanted ? selected.told(done) : Messages.Copy_nothing);
	}

	/** Whoever has copied something meanwhile may not want to lose it. */
	private boolean isToReplace() {
		String[] buttons = { Messages.Copy_other_replace, IDialogConstants.CANCEL_LABEL };
		return MessageDialog.open(MessageDialog.QUESTION, editor.getSite().getShell(), Messages.Copy_long_title, Messages.Copy_other_ask, 0,
				buttons) == 0;
	}

	/** Keys and clicks have their turn between the making of the question and its being shown, each of which takes long. */
	private void offer() {
		Shell shell = editor.getSite().getShell();
		String question = new MessageFormat(Messages.Copy_long_ask, Locale.getDefault()).format(new Object[] { most() });
		String[] buttons = { Messages.Copy_long_save, IDialogConstants.CANCEL_LABEL };
		MessageDialog dialog = new MessageDialog(shell, Messages.Copy_long_title, null, question, MessageDialog.QUESTION, 0, buttons);
		dialog.create();
		UserInterface.post(() -> {
			// the window may have been closed meanwhile, or something else is to be copied
			boolean wanted = latest == this && !widget.isDisposed() && dialog.getShell() != null;
			end();
			if (wanted) {
				saveIf(dialog.open() == 0, shell);
			} else {
				dialog.close();
			}
		});
	}

	private void saveIf(boolean wanted, Shell shell) {
		try {
			Optional<Path> place = !wanted ? Optional.empty() : Services.get(FileChooser.class).save(shell, Messages.Copy_long_title,
					NLS.bind(Messages.Copy_long_name, editor.model().input().name()), true);
			place.ifPresentOrElse(this::startSaving, () -> editor.say(Messages.Copy_nothing));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void startSaving(Path place) {
		FinishedWork finished = FinishedWork.begin(editor.getSite().getId(), editor.getTitle());
		String saved = isAllKnown() ? Messages.Copy_long_done : Messages.Copy_long_doneSoFar;
		start((results, progress) -> {
			String done = finished.tellOf(NLS.bind(Messages.Copy_long_notDone, place.getFileName()), () -> {
				save(place, progress);
				return NLS.bind(saved, place.getFileName());
			});
			results.accept(() -> editor.say(selected.told(done)));
		});
	}

	private void save(Path place, Progress progress) throws TftsrException {
		for (FileLog file : editor.model().input().files()) {
			requireOther(file.localFile(), place);
		}
		selected.learn(task, progress);
		AtomicFile.write(place, true, out -> {
			try {
				selected.readRedacted(piece -> write(out, piece), task, progress);
			} catch (UncheckedIOException e) {
				throw e.getCause();
			}
		});
	}

	/** The log itself is never written. */
	private static void requireOther(Path log, Path place) throws TftsrException {
		try {
			if (log != null && Files.exists(place) && Files.isSameFile(log, place)) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Copy_itself_what, place),
						Messages.Copy_itself_why, Messages.Copy_itself_remedy);
			}
		} catch (IOException e) {
			throw LogSources.problem(place.toString(), e);
		}
	}

	private static void write(OutputStream out, String piece) {
		try {
			out.write(piece.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void came(Runnable next) {
		then = next;
	}

	private void start(LatestWork.Work<Runnable> next) {
		then = null;
		widget.addDisposeListener(closing);
		widget.addKeyListener(stopping);
		editor.say(selected.told(Messages.Copy_working));
		work.start(task, next);
	}

	/** Esc stops it, as it stops a search; of the end is told as of any other. */
	private void pressed(KeyEvent event) {
		if (event.keyCode == SWT.ESC && work.job() != null) {
			work.job().cancel();
		}
	}

	private void stopListening() {
		if (!widget.isDisposed()) {
			widget.removeDisposeListener(closing);
			widget.removeKeyListener(stopping);
		}
	}

	private void ended(TftsrException problem) {
		if (widget.isDisposed()) {
			return;
		}
		stopListening();
		if (problem != null) {
			end();
		}
		if (problem instanceof CancelledException) {
			// an editor says behind each key where the cursor is
			UserInterface.post(() -> editor.say(Messages.Copy_stopped));
		} else if (problem != null) {
			Problems.show(problem);
		} else if (then != null) {
			// a job is over before a question is asked
			UserInterface.post(this::goOn);
		}
	}

	private void goOn() {
		if (then != null && !widget.isDisposed()) {
			Runnable next = then;
			then = null;
			next.run();
		}
	}
}

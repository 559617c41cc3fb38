package org.tftsr.ui.chat.internal.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.tftsr.ai.ChatService;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.EventTime;
import org.tftsr.triage.TimelineService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogParameters;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.chat.internal.conversation.PartAction;
import org.tftsr.ui.chat.internal.markdown.LogLink;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.Part;

/**
 * Does what can be done with a part of an answer. What leaves the view is what came, with pseudonyms; real values are copied only
 * where the user asks for it and stands by it. On the user interface thread.
 */
public final class PartActions {

	/** Says what was done, and offers something. */
	@FunctionalInterface
	public interface Notice {

		/** Says it; an empty offer is none. */
		void say(String words, String offer, Runnable onLink);
	}

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
	private static final String NOTE = "note";
	private static final int LONGEST_EVENT = 500;
	private static final Pattern TIME = Pattern
			.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)");
	private static final Runnable NOTHING = () -> {
		// nothing is offered
	};

	private final IWorkbenchPartSite site;
	private final Supplier<UUID> issue;
	private final Notice notice;

	public PartActions(IWorkbenchPartSite site, Supplier<UUID> issue, Notice notice) {
		this.site = site;
		this.issue = issue;
		this.notice = notice;
	}

	/** Does something with a part. */
	public void perform(PartAction action, Part part) {
		switch (action) {
		case COPY -> {
			copy(part.copied());
			notice.say(Messages.Copy_done, "", NOTHING);
		}
		case COPY_REAL -> copyReal(part);
		case INSERT -> insert(part.copied());
		case SAVE -> save(part);
		case ADD_TO_WHYS -> addToWhys(part);
		case ADD_TO_TIMELINE -> addToTimeline(part);
		}
	}

	private void copy(String text) {
		Clipboard clipboard = new Clipboard(shell().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private Shell shell() {
		return site.getShell();
	}

	private void copyReal(Part part) {
		if (MessageDialog.open(MessageDialog.WARNING, shell(), Messages.CopyReal_title, Messages.CopyReal_message, SWT.NONE,
				Messages.CopyReal_copy, Messages.CopyReal_cancel) != 0) {
			return;
		}
		UUID id = issue.get();
		ServiceJob.scheduleForUser(Messages.CopyReal_title, JobFamilies.CHAT, progress -> {
			String restored = Services.get(ChatService.class).restored(id, part.copied());
			shell().getDisplay().asyncExec(() -> {
				copy(restored);
				notice.say(Messages.CopyReal_done, "", NOTHING);
			});
		});
	}

	private void insert(String text) {
		IEditorPart editor = site.getPage().getActiveEditor();
		ITextEditor target = editor == null ? null : editor.getAdapter(ITextEditor.class);
		if (target == null || !target.isEditable()) {
			notice.say(Messages.Insert_none, "", NOTHING);
			return;
		}
		IDocument document = target.getDocumentProvider().getDocument(target.getEditorInput());
		ITextSelection selection = (ITextSelection) target.getSelectionProvider().getSelection();
		try {
			document.replace(selection.getOffset(), selection.getLength(), text);
			target.selectAndReveal(selection.getOffset(), text.length());
			notice.say(NLS.bind(Messages.Insert_done, editor.getTitle()), "", NOTHING);
		} catch (BadLocationException e) {
			notice.say(Messages.Insert_none, "", NOTHING);
		}
	}

	private void save(Part part) {
		try {
			String name = Messages.Save_name
					+ (part.block() instanceof Block.Code ? ".txt" : ".md");
			Optional<Path> file = Services.get(FileChooser.class).save(shell(), Messages.Save_title, name, true);
			file.ifPresent(target -> ServiceJob.scheduleForUser(Messages.Save_title, JobFamilies.CHAT, progress -> {
				TextFile.write(target, part.copied());
				shell().getDisplay().asyncExec(() -> notice.say(NLS.bind(Messages.Save_done, target), "", NOTHING));
			}));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void addToWhys(Part part) {
		UUID id = issue.get();
		List<WhyText> whys = WhyText.of(part);
		ServiceJob.scheduleForUser(Messages.Whys_job, JobFamilies.CHAT, progress -> {
			AddWhys.to(id, whys);
			done(whys.size() == 1 ? Messages.Whys_doneOne : NLS.bind(Messages.Whys_doneMany, whys.size()), id);
		});
	}

	private void addToTimeline(Part part) {
		UUID id = issue.get();
		String text = WhyText.text(List.of(part.block()));
		String description = text.length() <= LONGEST_EVENT ? text : text.substring(0, LONGEST_EVENT - 1) + '\u2026';
		Optional<EventTime> told = time(text);
		ServiceJob.scheduleForUser(Messages.Timeline_job, JobFamilies.CHAT, progress -> {
			Services.get(TimelineService.class).add(id, NOTE, description, told.orElseGet(() -> EventTime.of(Instant.now())));
			done(told.isPresent() ? NLS.bind(Messages.Timeline_doneAt, told.get().utc()) : Messages.Timeline_doneNow, id);
		});
	}

	/** The first time that a text tells. */
	private static Optional<EventTime> time(String text) {
		Matcher time = TIME.matcher(text);
		return time.find() ? EventTime.parse(time.group(1) + ' ' + time.group(2), ZoneOffset.UTC, Instant.now()) : Optional.empty();
	}

	private void done(String words, UUID issueId) {
		shell().getDisplay().asyncExec(() -> notice.say(words, Messages.Done_open, () -> Commands.execute(site,
				CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issueId.toString()))));
	}

	/** Goes where a link leads: to a line of a log, or, once the user has seen the address and wants to, out of the product. */
	public void follow(String address) {
		LogLink line = LogLink.of(address);
		if (line != null) {
			openLine(line);
			return;
		}
		if (!SCHEMES.contains(scheme(address))) {
			MessageDialog.openInformation(shell(), Messages.Follow_title, LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Follow_refused, address)));
			return;
		}
		int choice = MessageDialog.open(MessageDialog.QUESTION, shell(), Messages.Follow_title,
				LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Follow_message, address)), SWT.NONE, Messages.Follow_open, Messages.Follow_copy,
				Messages.Follow_cancel);
		if (choice == 0) {
			Program.launch(address);
		} else if (choice == 1) {
			copy(address);
		}
	}

	private static String scheme(String address) {
		try {
			String scheme = URI.create(address.strip()).getScheme();
			return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
		} catch (IllegalArgumentException e) {
			// what is no address leads nowhere
			return "";
		}
	}

	private void openLine(LogLink line) {
		ServiceJob.scheduleForUser(Messages.Line_job, JobFamilies.CHAT, progress -> {
			LogFile log = Services.get(LogRepository.class).find(line.logFileId()).orElse(null);
			if (log != null) {
				Map<String, String> parameters = LogParameters.of(log, line.line());
				shell().getDisplay().asyncExec(() -> Commands.execute(site, CommandIds.OPEN_LOG, parameters));
			}
		});
	}
}

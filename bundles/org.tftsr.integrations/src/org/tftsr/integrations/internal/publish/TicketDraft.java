package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;

/** A ticket that is made, changed, or given a note. */
final class TicketDraft implements Draft {

	/** Name in {@link org.tftsr.core.integration.RemoteLink#written} of the hash of title and text as the service has kept them. */
	private static final String TEXT = "text_sha256";
	/** Name, there and in the journal, of the reference of the last note. */
	private static final String NOTE = "note_reference";
	/** Name in the journal of the hash of title and text as they are sent. */
	private static final String SENT = "sent_sha256";

	private final Plan plan;
	private final TicketCalls calls;
	private final TicketTexts texts;
	private final TicketFields fields;
	private final List<String> labels;
	private final Ticket seen;
	private final boolean writesText;
	/** Whether the note was written before, and people have deleted it since; not where it was said again, and only the answer was lost. */
	private final boolean deletedThere;
	private final boolean unchanged;
	private final boolean replacesOthers;
	private final List<Preview> requests;
	private final List<String> notes = new ArrayList<>();
	/** The ticket as it was after it was written; null where that is not known. */
	private Ticket now;

	/**
	 * @param calls  with a content without title and text where {@link #writesText} says so
	 * @param labels tags that it gets
	 * @param seen   what is there now; null to make one
	 * @param told   what a person should know by now
	 */
	TicketDraft(Plan plan, TicketCalls calls, TicketTexts texts, TicketFields fields, List<String> labels, Ticket seen, List<String> told,
			Progress progress) throws TftsrException {
		this.plan = plan;
		this.calls = calls;
		this.texts = texts;
		this.fields = fields;
		this.seen = seen;
		writesText = writesText(plan, texts, seen);
		deletedThere = texts.isNote() && !writesText && isDeleted(progress) && !hasNote(progress);
		unchanged = seen != null && fields.sent().isEmpty() && !deletedThere && (!writesText || hasNote(progress));
		this.labels = unchanged ? List.of() : labels;
		String kept = plan.writtenFields().get(TEXT);
		replacesOthers = seen != null && writesText && !texts.isNote() && kept != null && !kept.equals(seen.textSha256());
		if (unchanged) {
			requests = List.of();
		} else if (seen == null) {
			// the last one looks before whether a ticket of this title is there
			requests = List.of(calls.preview(progress), calls.previewSameTitle());
		} else {
			requests = List.of(calls.preview(progress));
		}
		notes.addAll(told);
		if (!unchanged && seen != null) {
			tellChange();
		}
		notes.addAll(fields.notes());
	}

	/** Whether title and text, or the note, have to be written: not where the same was written there before. */
	static boolean writesText(Plan plan, TicketTexts texts, Ticket seen) {
		return seen == null || plan.link() == null || !texts.sha256().equals(plan.link().contentSha256());
	}

	/** Whether a note is there by now: its answer was lost, and it was given up. */
	private boolean hasNote(Progress progress) throws TftsrException {
		return texts.isNote() && calls.hasNote(seen.remote().id(), texts.reference(), progress).orElse(false)
				&& calls.stillHasNote(seen.remote().id(), texts.reference(), progress).orElse(true);
	}

	/** Whether the note that was written last is gone from the ticket; one of an earlier version has no reference to look for. */
	private boolean isDeleted(Progress progress) throws TftsrException {
		String reference = plan.writtenFields().getOrDefault(NOTE, "");
		return !reference.isEmpty() && !calls.stillHasNote(seen.remote().id(), reference, progress).orElse(true);
	}

	/** What a new note follows: the reference of the one before, and what was published since without one; empty for the first. */
	static List<String> notesBefore(Plan plan) {
		return plan.link() == null ? List.of()
				: List.of(plan.writtenFields().getOrDefault(NOTE, ""), Objects.requireNonNullElse(plan.link().contentSha256(), ""));
	}

	private void tellChange() {
		String label = seen.remote().label();
		if (texts.isNote()) {
			notes.add(deletedThere ? NLS.bind(Messages.TicketDraft_noteAgain, label) : NLS.bind(Messages.TicketDraft_note, label));
		} else if (writesText) {
			notes.add(replacesOthers ? NLS.bind(Messages.TicketDraft_replacesOthers, label, calls.service().displayName())
					: NLS.bind(Messages.TicketDraft_replaces, label));
			if (seen.title() != null && !seen.title().equals(texts.title().text())) {
				notes.add(NLS.bind(Messages.TicketDraft_title, seen.title()));
			}
		} else {
			notes.add(NLS.bind(Messages.TicketDraft_stays, label));
		}
	}

	@Override
	public String title() {
		return writesText && !texts.isNote() ? texts.title().text() : Objects.requireNonNullElse(seen.title(), seen.remote().label());
	}

	@Override
	public String text() {
		return texts.isNote() ? texts.note().text() : writesText ? texts.text().text() : Objects.requireNonNullElse(seen.text(), "");
	}

	@Override
	public String before() {
		return seen == null || texts.isNote() ? null : Objects.requireNonNullElse(seen.text(), "");
	}

	@Override
	public String place() {
		return calls.place();
	}

	@Override
	public String contentSha256() {
		return texts.sha256();
	}

	@Override
	public boolean isUnchanged() {
		return unchanged;
	}

	@Override
	public boolean replacesOthers() {
		return replacesOthers;
	}

	@Override
	public Remote seen() {
		return seen == null ? null : seen.remote();
	}

	@Override
	public List<String> notes() {
		return List.copyOf(notes);
	}

	@Override
	public List<String> labels() {
		return labels;
	}

	@Override
	public List<Preview> requests() {
		return requests;
	}

	@Override
	public Map<String, String> marks() {
		Map<String, String> marks = new HashMap<>(fields.asked());
		if (seen != null) {
			marks.put(Choices.SEEN_ID, seen.remote().id());
			// a note replaces nothing, whatever has become of its ticket
			marks.putAll(texts.isNote() ? Map.of(Choices.SEEN_VERSION, version(seen)) : content(seen));
		}
		if (texts.isNote()) {
			marks.put(NOTE, texts.reference());
		} else if (writesText) {
			marks.put(SENT, Ticket.textSha256(texts.title().text(), texts.text().text()));
		}
		return marks;
	}

	private static String version(Ticket ticket) {
		return Objects.requireNonNullElse(ticket.remote().version(), "");
	}

	/** By which it is known whether others have changed a ticket: a version alone may be missing, or be the same for two changes. */
	private static Map<String, String> content(Ticket ticket) {
		return Map.of(Choices.SEEN_VERSION, version(ticket), Choices.SEEN_TEXT, ticket.textSha256(), Choices.SEEN_FIELDS,
				new TreeMap<>(ticket.fields()).toString());
	}

	@Override
	public boolean isSeenAs(Publication journal) {
		Map<String, String> marks = marks();
		Map<String, String> then = journal.choices();
		return Stream.of(Choices.SEEN_ID, Choices.SEEN_VERSION, Choices.SEEN_TEXT, Choices.SEEN_FIELDS)
				.filter(name -> !texts.isNote() || name.equals(Choices.SEEN_ID)).allMatch(name -> Objects.equals(marks.get(name), then.get(name)));
	}

	@Override
	public Remote write(Reviewer reviewer, Progress progress) throws TftsrException {
		now = calls.write(reviewer, progress);
		return now.remote();
	}

	@Override
	public List<Candidate> sameTitle(Reviewer reviewer, Progress progress) throws TftsrException {
		return seen == null ? calls.sameTitle(reviewer, progress) : List.of();
	}

	@Override
	public Map<String, String> written(Remote remote, Publication journal, Progress progress) throws TftsrException {
		Map<String, String> before = seen == null ? Map.of() : plan.writtenFields();
		if (texts.isNote()) {
			Map<String, String> noted = new HashMap<>(before);
			noted.put(NOTE, journal.choices().getOrDefault(NOTE, ""));
			return noted;
		}
		Ticket there = now == null ? calls.read(remote.id(), progress) : now;
		// one that was looked up may have been changed by others since: it counts as written what was sent, not what is there
		String version = now == null ? null : there.remote().version();
		Map<String, String> written = new HashMap<>(TicketFields.written(before, seen, journal.choices(), there.fields(), now != null, version));
		if (seen == null || plan.link() == null || !journal.contentSha256().equals(plan.link().contentSha256())) {
			written.put(TEXT, now == null ? journal.choices().getOrDefault(SENT, there.textSha256()) : there.textSha256());
		}
		return written;
	}

	@Override
	public Map<String, String> taken(Remote remote, Map<String, String> written, Progress progress) throws TftsrException {
		return texts.isNote() ? written : TicketFields.taken(written, notTaken(remote, progress));
	}

	private List<String> notTaken(Remote remote, Progress progress) throws TftsrException {
		try {
			return calls.notTaken(remote.id(), progress);
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (TftsrException e) {
			// it is written, which matters most; what it is that the service has taken is not known
			return List.of();
		}
	}

	@Override
	public Optional<Remote> lookUp(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		String changed = journal.choices().get(Choices.SEEN_ID);
		if (changed == null) {
			return calls.made(journal.id(), progress).map(Ticket::remote);
		}
		Ticket there = calls.read(changed, progress);
		Optional<Boolean> arrived = hasArrived(there, journal, progress);
		if (arrived.isPresent()) {
			return arrived.get() ? Optional.of(there.remote()) : Optional.empty();
		}
		String version = there.remote().version();
		if (version != null && (texts.isNote() ? version.equals(journal.choices().get(Choices.SEEN_VERSION))
				: journal.choices().entrySet().containsAll(content(there).entrySet()))) {
			return Optional.empty();
		}
		throw TicketText.changed(there.remote().label(), calls.service().displayName());
	}

	/** Whether a change has arrived, where that shows by what is there; empty where it does not. */
	private Optional<Boolean> hasArrived(Ticket there, Publication journal, Progress progress) throws TftsrException {
		if (texts.isNote()) {
			String reference = journal.choices().get(NOTE);
			return reference == null ? Optional.empty() : calls.hasNote(there.remote().id(), reference, progress);
		}
		if (!writesText) {
			// fields alone: what is written once more is the same. That attempt may have written another text, though
			return journal.contentSha256().equals(texts.sha256()) ? Optional.of(false) : Optional.empty();
		}
		return there.says(texts.title().text(), texts.text().text()) ? Optional.of(true) : Optional.empty();
	}

	@Override
	public void mark(Remote remote, Reviewer reviewer, Progress progress) {
		// tags are written with the ticket
	}

	@Override
	public boolean attach(Remote remote, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		return calls.attach(remote.id(), file, reviewer, progress);
	}
}

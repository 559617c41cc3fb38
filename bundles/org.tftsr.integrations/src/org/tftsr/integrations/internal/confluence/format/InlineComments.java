package org.tftsr.integrations.internal.confluence.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.integrations.internal.confluence.Messages;
import org.tftsr.integrations.internal.confluence.format.StorageText.Comment;
import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.pii.RedactedText;

/**
 * Carries comments at places of a page's text over to another text of the page. A comment stays where its text stands in a block of the
 * same kind; of several such places it is the one with the same text around it, or the one with the same number where there are as many as
 * before.
 *
 * @param storage the new text with the comments
 * @param lost    the texts that comments were at and that are gone; never leave this machine
 */
public record InlineComments(RedactedText storage, List<String> lost) {

	private static final int CONTEXT = 80;
	private static final int LONGEST_QUOTE = 60;
	/** No page that people read has more; a server that sends more would keep this machine busy for hours. */
	private static final int MOST = 500;
	/** A text that stands at more places than this is at none that anybody could tell. */
	private static final int MOST_PLACES = 1000;
	/** References are UUIDs; anything else is not written into a page. */
	private static final Pattern REF = Pattern.compile("[0-9A-Za-z-]{1,64}");

	/** A place of a text in a block. */
	private record Occurrence(BlockText block, int at) {
	}

	/** A part of one piece of the storage format that a comment is at. */
	private record Range(int start, int end, String ref) {
	}

	/** @param before the page as it is */
	public static InlineComments carriedOver(String before, RedactedText after) {
		StorageText old = new StorageText(before);
		if (old.comments().isEmpty()) {
			return new InlineComments(after, List.of());
		}
		StorageText next = new StorageText(after.text());
		List<Range> ranges = new ArrayList<>();
		List<String> lost = new ArrayList<>();
		List<Comment> comments = old.comments();
		for (Comment comment : comments.subList(0, Math.min(MOST, comments.size()))) {
			String text = text(comment);
			Occurrence place = text.isEmpty() || !REF.matcher(comment.ref()).matches() ? null : place(comment, text, old, next);
			if (place == null) {
				lost.add(text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text);
			} else {
				addRanges(place, text.length(), comment.ref(), ranges);
			}
		}
		if (comments.size() > MOST) {
			lost.add(NLS.bind(Messages.InlineComments_more, comments.size() - MOST));
		}
		return new InlineComments(ranges.isEmpty() ? after : Composed.of(marked(after.text(), ranges)), lost);
	}

	private static String text(Comment comment) {
		return comment.block().text().substring(comment.start(), comment.end()).strip();
	}

	private static Occurrence place(Comment comment, String text, StorageText old, StorageText next) {
		String whole = comment.block().text();
		int start = whole.indexOf(text, comment.start());
		Occurrence from = new Occurrence(comment.block(), start);
		List<Occurrence> found = occurrences(next, from, text);
		if (found.size() < 2 || found.size() > MOST_PLACES) {
			return found.size() == 1 ? found.getFirst() : null;
		}
		int best = found.stream().mapToInt(place -> likeness(place, from, text.length())).max().orElse(0);
		List<Occurrence> likely = found.stream().filter(place -> likeness(place, from, text.length()) == best).toList();
		if (likely.size() == 1) {
			return likely.getFirst();
		}
		List<Occurrence> before = occurrences(old, from, text);
		return before.size() == found.size() ? found.get(before.indexOf(from)) : null;
	}

	private static List<Occurrence> occurrences(StorageText storage, Occurrence like, String text) {
		List<Occurrence> found = new ArrayList<>();
		for (BlockText block : storage.blocks()) {
			String whole = block.kind().equals(like.block.kind()) ? block.text() : "";
			for (int at = whole.indexOf(text); at >= 0 && found.size() <= MOST_PLACES; at = whole.indexOf(text, at + 1)) {
				if (isCutAlike(whole, at, like, text.length())) {
					found.add(new Occurrence(block, at));
				}
			}
		}
		return found;
	}

	/** A comment at a word is not at a part of a longer one. */
	private static boolean isCutAlike(String whole, int at, Occurrence like, int length) {
		String old = like.block.text();
		boolean startsAlike = cutsWord(old, like.at) || !cutsWord(whole, at);
		boolean endsAlike = cutsWord(old, like.at + length) || !cutsWord(whole, at + length);
		return startsAlike && endsAlike;
	}

	private static boolean cutsWord(String text, int at) {
		return at > 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at));
	}

	/** How many units around the two are the same. */
	private static int likeness(Occurrence a, Occurrence b, int length) {
		String one = a.block.text();
		String other = b.block.text();
		int before = 0;
		while (before < CONTEXT && a.at - before > 0 && b.at - before > 0
				&& one.charAt(a.at - before - 1) == other.charAt(b.at - before - 1)) {
			before++;
		}
		int behind = 0;
		while (behind < CONTEXT && a.at + length + behind < one.length() && b.at + length + behind < other.length()
				&& one.charAt(a.at + length + behind) == other.charAt(b.at + length + behind)) {
			behind++;
		}
		return before + behind;
	}

	/** Where the text runs over several pieces, each has its mark: so does the server mark them. */
	private static void addRanges(Occurrence place, int length, String ref, List<Range> ranges) {
		int index = place.at;
		while (index < place.at + length) {
			BlockText.Place first = place.block.place(index);
			int end = first.end();
			while (index < place.at + length && place.block.place(index).piece() == first.piece()) {
				end = place.block.place(index).end();
				index++;
			}
			ranges.add(new Range(first.start(), end, ref));
		}
	}

	private static String marked(String storage, List<Range> ranges) {
		TreeSet<Integer> cuts = new TreeSet<>(List.of(0, storage.length()));
		ranges.forEach(range -> cuts.addAll(List.of(range.start, range.end)));
		List<Range> ordered = ranges.stream().sorted(Comparator.comparingInt(Range::start).thenComparing(Range::end, Comparator.reverseOrder()))
				.toList();
		StringBuilder out = new StringBuilder(storage.length() + ranges.size() * 120);
		int from = 0;
		for (int to : cuts.tailSet(1)) {
			int start = from;
			List<String> refs = ordered.stream().filter(range -> range.start <= start && range.end >= to).map(Range::ref).distinct().toList();
			refs.forEach(ref -> out.append('<').append(StorageText.MARKER).append(" ac:ref=\"").append(ref).append("\">"));
			out.append(storage, from, to);
			refs.forEach(ref -> out.append("</").append(StorageText.MARKER).append('>'));
			from = to;
		}
		return out.toString();
	}
}

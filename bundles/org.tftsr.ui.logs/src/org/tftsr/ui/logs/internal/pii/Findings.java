package org.tftsr.ui.logs.internal.pii;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.KnownWords;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StandIn;

/** All findings of a text, in the order of the text, none overlapping. Immutable. */
public final class Findings {

	/** Nothing was found, for nothing was searched. */
	public static final Findings NONE = new Findings(List.of(), null, DetectionSettings.STANDARD);

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final List<Finding> all;
	private final Redactor redactor;
	/** Knows the values of the log, also where nothing of the text was searched; null where nothing of the log was. */
	private final Redactor knowing;
	private final DetectionSettings settings;
	/** What was known when it was made; null where nothing was searched. */
	private final Pseudonyms.Known known;
	private final Map<PiiType, Long> types = new HashMap<>();

	/**
	 * @param all      ordered by start, none overlapping
	 * @param redactor knows the values and their replacements; null where nothing was searched
	 * @param settings what was looked for
	 */
	Findings(List<Finding> all, Redactor redactor, DetectionSettings settings) {
		this(all, redactor, redactor, settings, redactor == null ? null : redactor.known());
	}

	private Findings(List<Finding> all, Redactor redactor, Redactor knowing, DetectionSettings settings, Pseudonyms.Known known) {
		this.all = List.copyOf(all);
		this.redactor = redactor;
		this.knowing = knowing;
		this.settings = settings;
		this.known = known;
		values(this.all).forEach(finding -> types.merge(finding.type(), 1L, Long::sum));
	}

	/** Whether anything was searched, so that what was not found is not there. */
	public boolean isSearched() {
		return redactor != null;
	}

	/** Names of the types that were not looked for, in order: those that are off or have an exception for every value. */
	public List<String> typesOff() {
		return Stream.concat(settings.typesOff().stream(), forEveryValue().filter(Objects::nonNull)).distinct().sorted()
				.toList();
	}

	/** Whether values of a type may have been found: it is not off, and no type of a pattern that was taken away. */
	public boolean isLookedFor(PiiType type) {
		return redactor == null || !settings.typesOff().contains(type.name()) && (PiiTypes.of(type.name()).isPresent()
				|| settings.ownPatterns().stream().anyMatch(own -> own.on() && own.type().equals(type)));
	}

	/** Whether an exception for every value of every type left nothing to look for. */
	public boolean isAllAllowed() {
		return forEveryValue().anyMatch(Objects::isNull);
	}

	/** Names of the types of the exceptions for every value; null for that of all types. */
	private Stream<String> forEveryValue() {
		return settings.allowed().stream().filter(allowed -> EveryValue.isMeantBy(allowed.value()))
				.map(AllowedValue::typeName);
	}

	/** All of them. */
	public List<Finding> all() {
		return all;
	}

	/** How many values of each type. */
	public Map<PiiType, Long> types() {
		return Map.copyOf(types);
	}

	/** Those that touch a range, even where they reach beyond it. */
	public List<Finding> within(int start, int end) {
		int from = firstEndingAfter(start);
		int to = from;
		while (to < all.size() && all.get(to).start() < end) {
			to++;
		}
		return all.subList(from, to);
	}

	/** Some of them, in order, each value once: one over several lines may be a finding in each of them. */
	public static Stream<Finding> values(List<Finding> some) {
		return IntStream.range(0, some.size()).filter(i -> i == 0 || !some.get(i).place().equals(some.get(i - 1).place()))
				.mapToObj(some::get);
	}

	/**
	 * The one that a selection means: the only one that it touches, or that the caret stands in or behind.
	 *
	 * @param length of the selection; 0 for a caret
	 */
	public Optional<Finding> selected(int offset, int length) {
		List<Finding> touched = within(offset, offset + Math.max(1, length));
		if (touched.isEmpty() && length == 0) {
			touched = within(offset - 1, offset);
		}
		return touched.size() == 1 ? Optional.of(touched.getFirst()) : Optional.empty();
	}

	/** The first one of these types that starts at an offset or behind it. */
	public Optional<Finding> next(int offset, Predicate<PiiType> wanted) {
		for (int i = firstEndingAfter(offset); i < all.size(); i++) {
			Finding finding = all.get(i);
			if (finding.start() >= offset && wanted.test(finding.type())) {
				return Optional.of(finding);
			}
		}
		return Optional.empty();
	}

	/** The last one of these types that starts before an offset. */
	public Optional<Finding> previous(int offset, Predicate<PiiType> wanted) {
		int first = firstEndingAfter(offset);
		int from = first < all.size() && all.get(first).start() < offset ? first : first - 1;
		for (int i = from; i >= 0; i--) {
			if (wanted.test(all.get(i).type())) {
				return Optional.of(all.get(i));
			}
		}
		return Optional.empty();
	}

	/** The same findings in another text, which has them in other places. */
	public Findings movedTo(List<Finding> places) {
		return new Findings(places, redactor, knowing, settings, known);
	}

	/** Nothing, for nothing of the log is shown and so nothing was searched; its values are known all the same. */
	public Findings ofNothing() {
		return new Findings(List.of(), null, knowing, DetectionSettings.STANDARD, null);
	}

	/** Whether other values are known by now: one may stand between those that were found. */
	public boolean isOutdated() {
		return redactor != null && !redactor.known().equals(known);
	}

	/** The same findings, up to date. */
	public Findings renewed() {
		return new Findings(all, redactor, settings);
	}

	/** A text in which nothing was found, with the values replaced that were found elsewhere. */
	public String hideKnown(String text) {
		return searched().redact(text, List.of()).text();
	}

	/** Where in such a text values stand that {@link #hideKnown} replaces, by place. */
	public List<KnownWords> known(String text) {
		return searched().knownIn(text);
	}

	/** Whether a value that was found in the text, or elsewhere in its log, stands in some words. */
	public boolean isKnownIn(String words) {
		return knowing != null && !knowing.redact(words, List.of()).text().equals(words);
	}

	private Redactor searched() {
		if (redactor == null) {
			throw new IllegalStateException("The text was not searched"); //$NON-NLS-1$
		}
		return redactor;
	}

	/**
	 * A part of the text with everything replaced that was found in the text. A finding that reaches beyond the part is
	 * replaced as a whole.
	 *
	 * @param text  the text that was searched, all of it
	 * @param start first UTF-16 unit of the part
	 * @param end   behind its last one
	 * @param kept  the findings that stay as they are
	 */
	public RedactedText redact(String text, int start, int end, Predicate<Finding> kept) {
		try {
			return redact(text, start, end, kept, Progress.NONE);
		} catch (CancelledException e) {
			throw new IllegalStateException("Nobody cancels it", e); //$NON-NLS-1$
		}
	}

	/**
	 * As {@link #redact(String, int, int, Predicate)}, for a part that may be long.
	 *
	 * @throws CancelledException where nobody wants it any more
	 */
	public RedactedText redact(String text, int start, int end, Predicate<Finding> kept, Progress progress) throws CancelledException {
		List<Finding> touched = within(start, end);
		int from = touched.isEmpty() ? start : Math.min(start, touched.getFirst().start());
		int to = touched.isEmpty() ? end : Math.max(end, touched.getLast().end());
		if (from < to && text.charAt(from) == BYTE_ORDER_MARK) {
			// The redactor takes a mark at the start of a text for no part of it, and so counts from behind it.
			from++;
		}
		int origin = from;
		Map<Boolean, List<Finding>> parted = touched.stream().collect(Collectors.partitioningBy(kept));
		// of a value that is cut, or runs over lines, the text has a part, which alone would be another value
		List<StandIn> replaced = parted.get(Boolean.FALSE).stream()
				.map(finding -> new StandIn(finding.spanFrom(origin), finding.replacement())).toList();
		List<PiiSpan> stay = parted.get(Boolean.TRUE).stream().map(finding -> finding.spanFrom(origin)).toList();
		return searched().redact(text.substring(from, to), replaced, stay, progress);
	}

	/** Index of the first finding whose end lies behind an offset. */
	private int firstEndingAfter(int offset) {
		int low = 0;
		int high = all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (all.get(middle).end() <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

package org.tftsr.pii;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.pii.internal.redact.EverydayWords;
import org.tftsr.pii.internal.redact.TextPart;
import org.tftsr.pii.internal.redact.ValueIndex;

/**
 * The pseudonyms of one issue: equal values of a type have the same one, and numbers go up from 1 within each type.
 * <p>
 * Values are known by a hash of 61 bits, so that millions of them fit into little memory: about 20 bytes each, whatever
 * their length. Among a million values of up to 100 units, two share a hash with a probability below 1 in 40,000, by the
 * bound that the family of hashes guarantees; they would share a pseudonym then. The memory is limited to three eighths
 * of the heap, if nothing else is said: once it is used up, further values are given pseudonyms but not remembered, so
 * that equal ones may get different numbers, and they are replaced only where they are detected. The same holds behind
 * 16,777,215 values of one type and behind 256 types. Thread-safe.
 */
public final class Pseudonyms {

	/** Three eighths of a heap of 256 MB know six million values, and leave 160 MB to others. */
	private static final long HEAP_PARTS = 8;
	private static final long OWN_PARTS = 3;
	/** Of those before them that are still asked; more of them may be there where many changes follow in a hurry, and each takes memory. */
	private static final int MOST_EARLIER = 3;

	/**
	 * What was known at some time. What was redacted with something else may show a value that is known by now, or hide one that is
	 * none any more.
	 *
	 * @param by      the one that knew it
	 * @param learnt  how many values
	 * @param earlier whether those before were asked as well
	 */
	public record Known(Pseudonyms by, int learnt, boolean earlier) {
	}

	private final Consumer<Pseudonym> added;
	private final ValueIndex values;
	private final Map<String, Integer> types = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	/** By the name of the type; shared with those before. */
	private final Map<String, Integer> highest;
	private volatile int learnt;
	/** Those that are asked as well, or null. */
	private volatile Pseudonyms earlier;

	/** Knows no value yet, and forgets what pseudonyms stand for: those of a text of no issue. */
	public Pseudonyms() {
		this(pseudonym -> {
			// nobody will ask
		});
	}

	/**
	 * Knows no value yet.
	 *
	 * @param added told of each new pseudonym, with its value, on the thread that it comes up on; must be quick
	 */
	public Pseudonyms(Consumer<Pseudonym> added) {
		this(added, Runtime.getRuntime().maxMemory() / HEAP_PARTS * OWN_PARTS);
	}

	/**
	 * As {@link #Pseudonyms(Consumer)}, with a limit of its own.
	 *
	 * @param bytes about how much memory it may take, beyond some 300 KB
	 */
	public Pseudonyms(Consumer<Pseudonym> added, long bytes) {
		this.added = added;
		this.values = new ValueIndex(bytes);
		this.highest = new ConcurrentHashMap<>();
	}

	private Pseudonyms(Pseudonyms earlier) {
		this.added = pseudonym -> {
			// nobody will ask
		};
		this.values = new ValueIndex(Runtime.getRuntime().maxMemory() / HEAP_PARTS * OWN_PARTS);
		this.highest = earlier.highest;
		this.earlier = earlier;
	}

	/**
	 * Others for the same text, of no issue, which is searched anew: for other values, or because it may have changed. They give a value
	 * the pseudonym that it has by these, and until {@link #forgetEarlier} replace what these know as well, wherever it stands, as far as
	 * it is still to be replaced by the settings of the redaction.
	 */
	public Pseudonyms renewed() {
		Pseudonyms before = earlier;
		// where there are many, the search that was to fill these has hardly begun
		return new Pseudonyms(before == null || depth() < MOST_EARLIER ? this : before);
	}

	private int depth() {
		Pseudonyms before = earlier;
		return before == null ? 0 : before.depth() + 1;
	}

	/** All of the text was searched: what is not known by now is no value any more. */
	public void forgetEarlier() {
		earlier = null;
	}

	/** @param known the pseudonyms given so far, which {@link #learn} tells about */
	public Pseudonyms(Collection<Pseudonym> known) {
		this(known, pseudonym -> true);
	}

	/**
	 * @param known     the pseudonyms given so far, which {@link #learn} tells about
	 * @param sensitive which of them are still to be replaced wherever they stand
	 */
	public Pseudonyms(Collection<Pseudonym> known, Predicate<Pseudonym> sensitive) {
		this();
		known.forEach(pseudonym -> learn(pseudonym, sensitive.test(pseudonym)));
	}

	/**
	 * Takes in a pseudonym that was given before. Of two of one value and type, the first one counts; numbering goes on
	 * behind the highest of each type.
	 *
	 * @param sensitive whether the value is still to be replaced wherever it stands: the user may have said since that it
	 *                  is no secret
	 */
	public synchronized void learn(Pseudonym known, boolean sensitive) {
		int type = typeOf(known.typeName());
		highest.merge(known.typeName(), known.number(), Math::max);
		long hash = values.hash(known.value());
		if (values.number(hash, type) == 0) {
			remember(known, hash, type, sensitive);
		}
	}

	private int typeOf(String name) {
		Integer known = types.get(name);
		if (known != null) {
			return known;
		}
		types.put(name, names.size());
		names.add(name);
		return names.size() - 1;
	}

	private void remember(Pseudonym pseudonym, long hash, int type, boolean sensitive) {
		String value = pseudonym.value();
		if (sensitive && !EverydayWords.isOne(pseudonym.typeName(), value)) {
			learnt += values.addToFind(value, hash, type, pseudonym.number()) ? 1 : 0;
		} else {
			values.add(hash, type, pseudonym.number());
		}
		int lineEnd = value.indexOf('\n');
		if (lineEnd >= 0) {
			long start = hashOfFirstLine(value.substring(0, lineEnd));
			if (values.number(start, type) == 0) {
				values.add(start, type, pseudonym.number());
			}
		}
	}

	private long hashOfFirstLine(String line) {
		return values.hashOfStart(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
	}

	/** What is known by now. Never waits for others. */
	public Known known() {
		return new Known(this, learnt, earlier != null);
	}

	/** How many values are remembered that are replaced wherever they stand, without those of the ones before. Never waits for others. */
	public int learnt() {
		return learnt;
	}

	/** What stands for a value, such as {@code [EMAIL-1]}; a new value is given the next number. */
	public synchronized String tokenFor(PiiType type, CharSequence value) {
		int index = typeOf(type.name());
		long hash = values.hash(value);
		int number = values.number(hash, index);
		return number != 0 ? Pseudonym.token(type.name(), number) : newPseudonym(index, hash, value.toString()).token();
	}

	private Pseudonym newPseudonym(int type, long hash, String value) {
		String name = names.get(type);
		Pseudonyms before = earlier;
		int given = before == null ? 0 : before.number(name, value);
		Pseudonym pseudonym = new Pseudonym(name, given != 0 ? given : highest.merge(name, 1, Integer::sum), value);
		remember(pseudonym, hash, type, true);
		added.accept(pseudonym);
		return pseudonym;
	}

	/** The number of a value; 0 where it has none. */
	private synchronized int number(String typeName, CharSequence value) {
		Integer type = types.get(typeName);
		int number = type == null ? 0 : values.number(values.hash(value), type);
		Pseudonyms before = earlier;
		return number != 0 || before == null ? number : before.number(typeName, value);
	}

	/**
	 * As {@link #tokenFor}, where only the first line of a value of several lines is at hand, without its line end: the
	 * token of the first known value of the type that starts with this line, if there is one.
	 */
	synchronized String tokenForStart(PiiType type, String firstLine) {
		int number = values.number(hashOfFirstLine(firstLine), typeOf(type.name()));
		return number != 0 ? Pseudonym.token(type.name(), number) : tokenFor(type, firstLine);
	}

	/** The name of the type of a value that is replaced wherever it stands; empty where it is not known, or not replaced everywhere. */
	public synchronized Optional<String> typeOfKnown(CharSequence value) {
		Pseudonyms before = earlier;
		return values.typeOf(values.hash(value)).stream().mapToObj(names::get).findFirst()
				.or(() -> before == null ? Optional.empty() : before.typeOfKnown(value));
	}

	/** The highest number given or learned so far within a type; 0 where there is none. */
	int highest(String typeName) {
		return highest.getOrDefault(typeName, 0);
	}

	/**
	 * Where known values stand in a text as words of their own, and where tokens do that it holds already.
	 *
	 * @param hides     whether lines that would take too long to search are places as well
	 * @param sensitive whether a value of a type, by its name, that was known earlier still counts
	 */
	List<KnownPlace> places(TextPart text, Tokens tokens, boolean hides, BiPredicate<String, String> sensitive) {
		return places(new ArrayList<>(), sensitive, known -> new KnownPlaceSearch(text, tokens, known, hides).run());
	}

	/** @param known those of the ones that came later, each of which is held until all of them are there and the search is over */
	private synchronized List<KnownPlace> places(List<KnownValues> known, BiPredicate<String, String> sensitive,
			Function<List<KnownValues>, List<KnownPlace>> search) {
		known.add(new KnownValues(values, names, known.isEmpty() ? (name, value) -> true : sensitive));
		Pseudonyms before = earlier;
		return before == null ? search.apply(known) : before.places(known, sensitive, search);
	}
}

package org.tftsr.pii;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

	private final Consumer<Pseudonym> added;
	private final ValueIndex values;
	private final Map<String, Integer> types = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	/** By type. */
	private final List<Integer> highest = new ArrayList<>();
	private volatile int learnt;

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
		highest.set(type, Math.max(highest.get(type), known.number()));
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
		highest.add(0);
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

	/**
	 * How many values are remembered that are replaced wherever they stand. What was redacted when there were fewer may show one that is
	 * known by now. Never waits for others.
	 */
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
		Pseudonym pseudonym = new Pseudonym(names.get(type), highest.get(type) + 1, value);
		highest.set(type, pseudonym.number());
		remember(pseudonym, hash, type, true);
		added.accept(pseudonym);
		return pseudonym;
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
		return values.typeOf(values.hash(value)).stream().mapToObj(names::get).findFirst();
	}

	/** The highest number given or learned so far within a type; 0 where there is none. */
	synchronized int highest(String typeName) {
		Integer type = types.get(typeName);
		return type == null ? 0 : highest.get(type);
	}

	/**
	 * Where known values stand in a text as words of their own, and where tokens do that it holds already.
	 *
	 * @param hides whether lines that would take too long to search are places as well
	 */
	synchronized List<KnownPlace> places(TextPart text, Tokens tokens, boolean hides) {
		return new KnownPlaceSearch(text, tokens, values, names, hides).run();
	}
}

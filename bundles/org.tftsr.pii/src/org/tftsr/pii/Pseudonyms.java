package org.tftsr.pii;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.pii.internal.redact.ValueIndex;

/**
 * The pseudonyms of one issue: equal values of a type have the same one, and numbers go up from 1 within each type.
 * Thread-safe.
 */
public final class Pseudonyms {

	/** A value as one type sees it. */
	private record Key(String typeName, String value) {
	}

	private final Map<Key, Pseudonym> byValue = new HashMap<>();
	private final Map<String, Integer> highest = new HashMap<>();
	private final List<Pseudonym> added = new ArrayList<>();
	private final ValueIndex index = new ValueIndex();

	/** Knows no value yet. */
	public Pseudonyms() {
		this(List.of());
	}

	/** @param known the pseudonyms given so far; numbering goes on behind the highest of each type */
	public Pseudonyms(Collection<Pseudonym> known) {
		this(known, pseudonym -> true);
	}

	/**
	 * @param known     the pseudonyms given so far; numbering goes on behind the highest of each type
	 * @param sensitive which of them are still to be replaced wherever they stand: the user may have said since that one
	 *                  is no secret
	 */
	public Pseudonyms(Collection<Pseudonym> known, Predicate<Pseudonym> sensitive) {
		for (Pseudonym pseudonym : known) {
			remember(pseudonym);
			if (sensitive.test(pseudonym)) {
				index.add(pseudonym);
			}
		}
	}

	private void remember(Pseudonym pseudonym) {
		byValue.putIfAbsent(new Key(pseudonym.typeName(), pseudonym.value()), pseudonym);
		highest.merge(pseudonym.typeName(), pseudonym.number(), Math::max);
	}

	/** What stands for a value, such as {@code [EMAIL-1]}; a new value is given the next number. */
	public synchronized String tokenFor(PiiType type, CharSequence value) {
		Key key = new Key(type.name(), value.toString());
		Pseudonym pseudonym = byValue.get(key);
		if (pseudonym == null) {
			int number = highest.getOrDefault(type.name(), 0) + 1;
			pseudonym = new Pseudonym(type.name(), number, key.value());
			remember(pseudonym);
			index.add(pseudonym);
			added.add(pseudonym);
		}
		return pseudonym.token();
	}

	/**
	 * As {@link #tokenFor}, where only the first line of a value is at hand: the token of the first known value of the type
	 * that starts so, if there is one.
	 */
	synchronized String tokenForStart(PiiType type, String start) {
		return byValue.values().stream().filter(p -> p.typeName().equals(type.name()) && p.value().startsWith(start))
				.min(Comparator.comparingInt(Pseudonym::number)).map(Pseudonym::token)
				.orElseGet(() -> tokenFor(type, start));
	}

	/** Those that were not known at the start, in the order they came up; a copy. */
	public synchronized List<Pseudonym> added() {
		return List.copyOf(added);
	}

	/** Where known values stand in a text as whole words, by place, none overlapping. */
	synchronized List<ValueIndex.Occurrence> occurrences(String text) {
		return index.find(text);
	}
}

package org.tftsr.ui.logs.internal.decision;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;


/**
 * The decisions about the findings of a log, by their places or for a type as a whole. One about a place holds for as long as
 * the same value stands there, whatever becomes of the rest of the log. Thread-safe.
 */
public final class Decisions {

	private final Map<FindingPlace, Decision> made = new ConcurrentHashMap<>();
	private final Map<String, Decision> types = new ConcurrentHashMap<>();
	private final AtomicLong changes = new AtomicLong();

	/** Whether nothing was decided yet. */
	public boolean isEmpty() {
		return made.isEmpty() && types.isEmpty();
	}

	/** How often it was decided so far: who remembers it knows whether there are other decisions since. */
	public long changes() {
		return changes.get();
	}

	/** The decision about a finding, or else about its type. */
	public Optional<Decision> of(FindingPlace place) {
		return Optional.ofNullable(made.getOrDefault(place, types.get(place.typeName())));
	}

	/** Whether a finding stays as it is. */
	public boolean isKept(FindingPlace place) {
		return of(place).filter(Decision.KEPT::equals).isPresent();
	}

	/** The decision about a type, without those about single findings. */
	public Optional<Decision> ofType(String typeName) {
		return Optional.ofNullable(types.get(typeName));
	}

	/**
	 * Decides about a finding.
	 *
	 * @param decision null to take back what was decided
	 */
	public void set(FindingPlace place, Decision decision) {
		if (decision == null) {
			made.remove(place);
		} else {
			made.put(place, decision);
		}
		changes.incrementAndGet();
	}

	/**
	 * Those about places, one a line. One about a type is not kept: the next file of this name may hold other values of it, which
	 * nobody has seen.
	 */
	String toText() {
		StringBuilder text = new StringBuilder();
		made.forEach((place, decision) -> text.append(decision).append(' ').append(place.typeName()).append(' ')
				.append(place.line()).append(' ').append(place.column()).append(' ').append(place.length()).append(' ')
				.append(place.hash()).append('\n'));
		return text.toString();
	}

	/** Adds those of a text that {@link #toText} made, but where there is a decision. */
	void addMissing(String text) {
		text.lines().map(line -> line.split(" ")).forEach(words -> { //$NON-NLS-1$
			FindingPlace place = new FindingPlace(Long.parseLong(words[2]), Integer.parseInt(words[3]), words[1],
					Integer.parseInt(words[4]), Integer.parseInt(words[5]));
			made.putIfAbsent(place, Decision.valueOf(words[0]));
		});
		changes.incrementAndGet();
	}

	/** Decides about every finding of a type, those too that were decided about one by one. */
	public void setType(String typeName, Decision decision) {
		made.keySet().removeIf(place -> place.typeName().equals(typeName));
		types.put(typeName, decision);
		changes.incrementAndGet();
	}
}

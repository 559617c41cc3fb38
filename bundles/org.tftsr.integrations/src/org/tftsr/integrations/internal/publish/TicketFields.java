package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.RemoteLink;

/**
 * Which fields of a ticket are written. One that follows from the issue, such as its urgency, is written again where it has changed here
 * and nobody has changed it there; where both have, it stays, and a person is told. One that a person has chosen now is written.
 *
 * @param sent  values of those that are written, by name
 * @param notes what a person should know of the others
 */
record TicketFields(Map<String, String> sent, List<String> notes) {

	/** Before the names of fields in {@link org.tftsr.core.integration.RemoteLink#written}: what was asked for, whatever the service made of it. */
	private static final String ASKED = "asked.";
	/** Name there of the version that the ticket had after it was written. */
	private static final String VERSION = "ticket_version";

	TicketFields {
		sent = Map.copyOf(sent);
		notes = List.copyOf(notes);
	}

	/** Of a note, which changes none. */
	static final TicketFields NONE = new TicketFields(Map.of(), List.of());

	/**
	 * @param wanted values by name
	 * @param chosen names of those that a person has chosen for this publication
	 * @param seen   the ticket as it is there; null to make one
	 */
	static TicketFields of(Plan plan, Map<String, String> wanted, Set<String> chosen, Ticket seen) {
		if (seen == null) {
			return new TicketFields(wanted, List.of());
		}
		Map<String, String> written = plan.writtenFields();
		Map<String, String> sent = new LinkedHashMap<>();
		List<String> notes = new ArrayList<>();
		boolean untouched = isUntouched(seen, written);
		String label = seen.remote().label();
		wanted.forEach((name, value) -> {
			String there = seen.fields().get(name);
			String base = written.get(name);
			String asked = written.get(ASKED + name);
			boolean isChosen = chosen.contains(name);
			boolean isThere = isSame(value, there == null && isChosen && untouched ? asked : there);
			boolean isOld = !isChosen && (isSame(value, asked) || there == null && base == null);
			if (isThere || isOld) {
				return;
			}
			if (isChosen || asked != null && Objects.equals(there, base)) {
				sent.put(name, value);
				notes.add(there == null ? NLS.bind(Messages.TicketFields_becomes, new Object[] { name, label, value })
						: NLS.bind(Messages.TicketFields_becomesFrom, new Object[] { name, label, there, value }));
			} else {
				notes.add(asked == null ? NLS.bind(Messages.TicketFields_stays, new Object[] { name, label, there, value })
						: NLS.bind(Messages.TicketFields_staysAsSet, new Object[] { name, label, there, value }));
			}
		});
		return new TicketFields(sent, notes);
	}

	/**
	 * Whether nobody has changed the ticket since it was written from here. Of a field that is not read, such as a category, nobody knows
	 * what it is once somebody has.
	 */
	private static boolean isUntouched(Ticket seen, Map<String, String> written) {
		return seen.remote().version() != null && seen.remote().version().equals(written.get(VERSION));
	}

	/** Processes of other languages have other words behind the number: {@code 2 - Hoch} for {@code 2 - High}. */
	private static boolean isSame(String one, String other) {
		return other != null && (one.equalsIgnoreCase(other) || isNumbered(one) && isNumbered(other) && one.charAt(0) == other.charAt(0));
	}

	private static boolean isNumbered(String value) {
		return value.matches("[0-9] - .*");
	}

	/** What is known to have been written, once it is known which values the service has not taken: those may be asked for again. */
	static Map<String, String> taken(Map<String, String> written, List<String> notTaken) {
		Map<String, String> taken = new LinkedHashMap<>(written);
		notTaken.forEach(name -> taken.remove(ASKED + name));
		taken.remove(RemoteLink.NOT_TAKEN);
		if (!notTaken.isEmpty()) {
			taken.put(RemoteLink.NOT_TAKEN, String.join(",", notTaken));
		}
		return taken;
	}

	/** What the journal keeps of it. */
	Map<String, String> asked() {
		Map<String, String> asked = new LinkedHashMap<>();
		sent.forEach((name, value) -> asked.put(ASKED + name, value));
		return asked;
	}

	/**
	 * What is known to have been written, once a ticket was.
	 *
	 * @param before  the same, before
	 * @param seen    the ticket as it was before; null where it was made
	 * @param choices what the journal has kept of what was asked for
	 * @param there   the fields as they are there now
	 * @param known   whether nobody else can have changed these since they were written
	 * @param version that the ticket has after it was written; null where that is not known
	 */
	static Map<String, String> written(Map<String, String> before, Ticket seen, Map<String, String> choices, Map<String, String> there,
			boolean known, String version) {
		Map<String, String> written = new LinkedHashMap<>(before);
		if (seen != null && !isUntouched(seen, before)) {
			written.keySet().removeIf(name -> name.startsWith(ASKED) && !there.containsKey(name.substring(ASKED.length())));
		}
		written.remove(VERSION);
		if (version != null) {
			written.put(VERSION, version);
		}
		Set<String> asked = new LinkedHashSet<>();
		choices.forEach((name, value) -> {
			if (name.startsWith(ASKED)) {
				written.put(name, value);
				asked.add(name.substring(ASKED.length()));
			}
		});
		for (String name : asked) {
			written.remove(name);
			if (there.containsKey(name)) {
				// where it is not known who has written what is there, what was asked for counts as written
				written.put(name, known ? there.get(name) : choices.get(ASKED + name));
			}
		}
		return written;
	}
}

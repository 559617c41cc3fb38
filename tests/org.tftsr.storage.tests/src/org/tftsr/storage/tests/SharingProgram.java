package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.document.Document;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

/** Runs in a process of its own: reads and changes what others read and change at the same time. */
final class SharingProgram {

	static final String TYPE = "IP";
	/** The setting that all count up. */
	static final String TOGETHER = "count.together";

	private SharingProgram() {
	}

	/**
	 * Prints {@code open}, then how often another process had changed the field that it was about to change, or taken the number that it was
	 * about to give to a value. Any
	 * other failure, "busy" above all, ends it with a trace.
	 *
	 * @param arguments the folder, the issue that all share, the name of this process, how many rounds
	 */
	public static void main(String[] arguments) throws Exception {
		UUID issue = UUID.fromString(arguments[1]);
		String name = arguments[2];
		int conflicts = 0;
		try (Database database = TestData.withKeyFile(Path.of(arguments[0])).open()) {
			System.out.println("open");
			for (int i = Integer.parseInt(arguments[3]); i > 0; i--) {
				database.issues().create(NewIssue.titled("Of " + name));
				database.issues().addWhy(issue, null, "Why " + name + ' ' + i + '?', null, null, WhyState.ACCEPTED);
				database.issues().update(issue, field(name));
				conflicts += addTag(database, issue, name + ' ' + i);
				conflicts += giveNumber(database, issue, name + ' ' + i);
				String line = name + ' ' + i + '\n';
				conflicts += untilNobodyIsFaster(() -> addEvidence(database, issue, line));
				conflicts += untilNobodyIsFaster(() -> addToDocument(database, issue, line));
				conflicts += untilNobodyIsFaster(() -> count(database));
				int counted = Integer.parseInt(database.settings().get("count." + name).orElse("0"));
				database.settings().put(Map.of("count." + name, String.valueOf(counted + 1)));
			}
		}
		System.out.println(conflicts);
	}

	/** Each changes a field of its own of the same row. */
	private static IssueChange field(String name) {
		return switch (name) {
		case "first" -> new IssueChange("Titled by first", null, null, null, null, null, null);
		case "second" -> new IssueChange(null, "Described by second", null, null, null, null, null);
		default -> new IssueChange(null, null, null, null, null, "assigned by " + name, null);
		};
	}

	/** All change the same field, to what it held when they looked and one tag more. */
	private static int addTag(Database database, UUID issue, String tag) throws TftsrException {
		return untilNobodyIsFaster(() -> {
			Issue shown = database.issues().find(issue).orElseThrow().issue();
			List<String> tags = new ArrayList<>(shown.tags());
			tags.add(tag);
			database.issues().update(issue, new IssueChange(null, null, null, null, null, null, tags).to(shown));
		});
	}

	/** The next free number for a value: where somebody else was faster, the one after that. */
	private static int giveNumber(Database database, UUID issue, String value) throws TftsrException {
		return untilNobodyIsFaster(() -> {
			int next = database.pseudonyms().list(issue).size() + 1;
			database.pseudonyms().add(issue, List.of(new Pseudonym(TYPE, next, value)));
		});
	}

	private static void addEvidence(Database database, UUID issue, String line) throws TftsrException {
		WhyStep shown = database.issues().whys(issue).getFirst();
		database.issues().updateWhy(shown.id(), new WhyChange(null, null, shown.evidence() + line, null).to(shown));
	}

	private static void addToDocument(Database database, UUID issue, String line) throws TftsrException {
		Document shown = database.documents().list(issue).getFirst();
		database.documents().update(shown, shown.title(), shown.markdown() + line);
	}

	/** One number that all count up. */
	private static void count(Database database) throws TftsrException {
		String shown = database.settings().get(TOGETHER).orElseThrow();
		database.settings().put(Map.of(TOGETHER, String.valueOf(Integer.parseInt(shown) + 1)), Map.of(TOGETHER, shown));
	}

	/** Where somebody else was faster, one looks again; returns how often that was. */
	private static int untilNobodyIsFaster(Attempt attempt) throws TftsrException {
		for (int conflicts = 0;; conflicts++) {
			try {
				attempt.make();
				return conflicts;
			} catch (TftsrException e) {
				if (e.kind() != ProblemKind.CONFLICT) {
					throw e;
				}
			}
		}
	}

	/** Looks at something and changes it. */
	@FunctionalInterface
	private interface Attempt {
		void make() throws TftsrException;
	}
}

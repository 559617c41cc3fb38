package org.tftsr.ai.internal.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.tftsr.ai.internal.claims.Statement.Reference;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Claim.Citation;
import org.tftsr.core.ai.Claim.Standing;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;

/** Looks up the lines that statements name. Used once. */
final class ClaimCheck {

	/** How it shows that a log is no longer what was added. */
	private static final Set<ProblemKind> GONE = EnumSet.of(ProblemKind.NOT_FOUND, ProblemKind.CONFLICT, ProblemKind.IO,
			ProblemKind.INVALID_INPUT);
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final Pattern CUTS = Pattern.compile("\\s*(?:…|\\.\\.\\.|\\(cut\\)|<\\*>)\\s*");
	private static final Pattern LINE = Pattern.compile("\\blines?\\b", Pattern.CASE_INSENSITIVE);
	/** A word that says something: short ones are in every line. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}_]{4,}|\\d{3,}");

	private final TriageService triage;
	private final Map<UUID, String> labels;
	private final Progress progress;

	/** @param labels what the logs of the issue are called */
	ClaimCheck(TriageService triage, Map<UUID, String> labels, Progress progress) {
		this.triage = triage;
		this.labels = labels;
		this.progress = progress;
	}

	List<Claim> check(List<Statement> statements) throws TftsrException {
		Map<UUID, Set<Long>> wanted = new HashMap<>();
		for (Statement statement : statements) {
			for (Reference place : statement.places()) {
				UUID log = log(place.label());
				if (log != null) {
					wanted.computeIfAbsent(log, id -> new TreeSet<>()).add(place.line());
				}
			}
		}
		Map<UUID, Map<Long, String>> lines = new HashMap<>();
		for (Map.Entry<UUID, Set<Long>> log : wanted.entrySet()) {
			lines.put(log.getKey(), lines(log.getKey(), log.getValue()));
		}
		return statements.stream().map(statement -> claim(statement, lines)).toList();
	}

	private Map<Long, String> lines(UUID log, Set<Long> numbers) throws TftsrException {
		try {
			return triage.lines(log, numbers, progress);
		} catch (TftsrException e) {
			if (GONE.contains(e.kind())) {
				return Map.of();
			}
			throw e;
		}
	}

	private Claim claim(Statement statement, Map<UUID, Map<Long, String>> lines) {
		List<Citation> citations = new ArrayList<>();
		for (Reference place : statement.places()) {
			UUID log = log(place.label());
			String line = log == null ? null : lines.get(log).get(place.line());
			boolean found = line != null && says(line, place.quote(), withoutPlaces(statement));
			citations.add(new Citation(place.label(), log, place.line(), place.quote(), found));
		}
		boolean proven = !citations.isEmpty() && citations.stream().allMatch(Citation::found);
		return new Claim(statement.text(), citations, proven ? Standing.PROVEN : Standing.UNPROVEN);
	}

	/**
	 * Whether a line has the words, in their order; where none are given, or only such as are in every line, whether it has any word
	 * that the statement has.
	 */
	private static boolean says(String line, String quote, String statement) {
		String text = plain(line);
		if (quote == null || !WORD.matcher(quote).find()) {
			Set<String> words = words(text);
			words.retainAll(words(plain(statement)));
			return !words.isEmpty();
		}
		int from = 0;
		for (String part : CUTS.split(plain(quote))) {
			int at = text.indexOf(part, from);
			if (at < 0) {
				return false;
			}
			from = at + part.length();
		}
		return from > 0;
	}

	/** The name of a log and the number of a line say nothing about what stands there, nor does the word "line". */
	private static String withoutPlaces(Statement statement) {
		String text = statement.text();
		for (Reference place : statement.places()) {
			text = text.replace(place.label(), " ").replaceAll("(?<!\\d)" + place.line() + "(?!\\d)", " ");
		}
		return LINE.matcher(text).replaceAll(" ");
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		WORD.matcher(text).results().forEach(word -> words.add(word.group()));
		return words;
	}

	private static String plain(String text) {
		return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/** The log of a label, however exactly the answer writes it; null where none or more than one may be meant. */
	private UUID log(String label) {
		String wanted = label.strip().toLowerCase(Locale.ROOT);
		List<UUID> same = labels.entrySet().stream().filter(log -> log.getValue().toLowerCase(Locale.ROOT).equals(wanted))
				.map(Map.Entry::getKey).toList();
		if (same.size() == 1) {
			return same.getFirst();
		}
		List<UUID> ends = labels.entrySet().stream().filter(log -> endsWith(wanted, log.getValue().toLowerCase(Locale.ROOT)))
				.map(Map.Entry::getKey).toList();
		return ends.size() == 1 ? ends.getFirst() : null;
	}

	private static boolean endsWith(String wanted, String label) {
		return wanted.endsWith('/' + label) || label.endsWith('/' + wanted) || wanted.endsWith(' ' + label);
	}
}

package org.tftsr.triage.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.core.log.LogFile;

/**
 * What the logs of an issue are called in whys and documents: by name where that is enough, by folder and name where two
 * have the same name, as the logs of several pods do, and with a number where even that is the same.
 */
final class LogLabels {

	/** Of the system that the log was on, which may be another one than this. */
	private static final Pattern FOLDER = Pattern.compile("([^/\\\\]++)[/\\\\]++[^/\\\\]++$");

	private final Map<UUID, String> labels = new HashMap<>();

	LogLabels(Collection<LogFile> logs) {
		Map<String, Long> named = logs.stream().collect(Collectors.groupingBy(LogFile::name, Collectors.counting()));
		Set<String> taken = new HashSet<>();
		for (LogFile log : logs) {
			Function<Integer, String> label = number -> {
				String base = named.get(log.name()) == 1 ? log.name() : folderAndName(log);
				return number == 1 ? base : base + " (" + number + ')';
			};
			int number = 1;
			while (!taken.add(label.apply(number))) {
				number++;
			}
			labels.put(log.id(), label.apply(number));
		}
	}

	private static String folderAndName(LogFile log) {
		Matcher folder = FOLDER.matcher(log.path());
		return folder.find() ? folder.group(1) + '/' + log.name() : log.name();
	}

	String of(LogFile log) {
		return labels.get(log.id());
	}
}

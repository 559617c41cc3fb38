package org.tftsr.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Scanner;

import io.dataapps.chlorine.finder.FinderEngine;

/** What finds values in a log file and runs in a JVM. Each pass reads the file from its first byte. */
enum ScanPeer {

	/** All detectors and validators of the product, on one thread. */
	TFTSR {
		@Override
		Pass pass(Path file, List<String> patterns) {
			return () -> Product.scan(file, 1);
		}
	},
	/** The same with a thread for each processor. */
	TFTSR_THREADS {
		@Override
		Pass pass(Path file, List<String> patterns) {
			return () -> Product.scan(file, Runtime.getRuntime().availableProcessors());
		}
	},
	/** Regular expressions of the JDK, each over the whole text. */
	REGEX_SEPARATE {
		@Override
		Pass pass(Path file, List<String> patterns) {
			List<Pattern> compiled = patterns.stream().map(Pattern::compile).toList();
			return () -> {
				String text = Files.readString(file);
				return compiled.stream().mapToLong(pattern -> matches(pattern, text)).sum();
			};
		}
	},
	/** The same expressions as alternatives of one. */
	REGEX_UNION {
		@Override
		Pass pass(Path file, List<String> patterns) {
			Pattern union = Pattern.compile("(?:" + String.join(")|(?:", patterns) + ")");
			return () -> matches(union, Files.readString(file));
		}
	},
	/** Its own detectors, those it switches on itself, line by line. */
	CHLORINE {
		@Override
		Pass pass(Path file, List<String> patterns) {
			FinderEngine engine = new FinderEngine();
			return () -> {
				long found = 0;
				for (String line : Files.readAllLines(file)) {
					found += engine.find(line).size();
				}
				return found;
			};
		}
	},
	/** Asked for the start of each match as well; blocks of many lines, as its calls are dear. */
	HYPERSCAN {
		@Override
		Pass pass(Path file, List<String> patterns) throws Exception {
			List<Expression> expressions = new ArrayList<>();
			for (String pattern : patterns) {
				expressions.add(new Expression(pattern, EnumSet.of(ExpressionFlag.SOM_LEFTMOST), expressions.size()));
			}
			Database database = Database.compile(expressions);
			Scanner scanner = new Scanner();
			scanner.allocScratch(database);
			return () -> {
				String text = Files.readString(file);
				long found = 0;
				for (int start = 0; start < text.length();) {
					int end = lineEnd(text, start + HYPERSCAN_BLOCK);
					found += scanner.scan(database, text.substring(start, end)).size();
					start = end;
				}
				return found;
			};
		}
	};

	private static final int HYPERSCAN_BLOCK = 1 << 19;

	/** A pass over a file, with expressions for those that take them. */
	abstract Pass pass(Path file, List<String> patterns) throws Exception;

	private static long matches(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		long found = 0;
		while (matcher.find()) {
			found++;
		}
		return found;
	}

	/** Behind the first line end at or after a place. */
	private static int lineEnd(String text, int from) {
		int feed = text.indexOf('\n', Math.min(from, text.length()));
		return feed < 0 ? text.length() : feed + 1;
	}
}

package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What is said to people comes from files of messages, so that it can be said in another language. */
class MessagesTest {

	/** Says what it says at a terminal, in English. */
	private static final String COMMAND_LINE = "org.tftsr.cli";
	private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";
	/** What may hold brackets, or quotes, that are no part of the program. */
	private static final Pattern COMMENT_OR_LITERAL = Pattern
			.compile("//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|" + LITERAL + "|'(?:[^'\\\\]|\\\\.)+'");
	/** Escapes, and what a text is put together with. */
	private static final Pattern NO_WORD = Pattern.compile("\\\\u[0-9a-fA-F]{4}|\\\\.");
	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
	private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");

	private final List<BundleProject> bundles = Checkout.bundles();
	private final List<Path> sources = bundles.stream().filter(bundle -> !bundle.name().equals(COMMAND_LINE))
			.flatMap(bundle -> bundle.sources().stream()).toList();

	@Test
	void problemsTakeTheirWordsFromFilesOfMessages() {
		Set<String> problems = problems();
		assertTrue(problems.contains("CancelledException"), problems.toString());
		Pattern made = Pattern.compile("\\bnew (" + String.join("|", problems) + ")\\(");
		List<String> bare = new ArrayList<>();
		for (Path file : sources) {
			String source = String.join("\n", Checkout.lines(file));
			Pattern calls = isProblem(source) ? Pattern.compile(made + "|\\bsuper\\(") : made;
			List<String> literals = new ArrayList<>();
			String program = withoutLiterals(source, literals);
			calls.matcher(program).results().filter(call -> words(arguments(program, call), literals))
					.forEach(call -> bare.add(Checkout.ROOT.relativize(file) + ":" + (1 + program.substring(0, call.start()).lines().count()) + " "
							+ call.group()));
		}
		assertEquals(List.of(), bare, "take the words from the Messages of the package");
	}

	/** The names of what is thrown at a person. */
	private Set<String> problems() {
		return sources.stream().filter(file -> isProblem(String.join("\n", Checkout.lines(file))))
				.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isProblem(String source) {
		return Pattern.compile("class (\\w+ extends )?TftsrException\\b").matcher(source).find();
	}

	/** A source with the number of a literal in place of it, and without comments. */
	private static String withoutLiterals(String source, List<String> literals) {
		return COMMENT_OR_LITERAL.matcher(source).replaceAll(found -> {
			String text = found.group();
			if (text.startsWith("/")) {
				return "\n".repeat((int) text.chars().filter(letter -> letter == '\n').count());
			}
			literals.add(text);
			return "\"" + (literals.size() - 1) + "\"" + "\n".repeat((int) text.chars().filter(letter -> letter == '\n').count());
		});
	}

	private static String arguments(String program, MatchResult call) {
		int depth = 1;
		int end = call.end();
		while (depth > 0) {
			char letter = program.charAt(end);
			depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
			end++;
		}
		return program.substring(call.end(), end);
	}

	private static boolean words(String arguments, List<String> literals) {
		return Pattern.compile("\"(\\d+)\"").matcher(arguments).results().map(found -> literals.get(Integer.parseInt(found.group(1))))
				.anyMatch(literal -> WORD.matcher(NO_WORD.matcher(literal).replaceAll("")).find());
	}

	/** A key that one of them lacks shows as a text of the framework that nobody understands, or is translated for nothing. */
	@Test
	void eachClassOfMessagesHasTheKeysOfItsFile() {
		List<Path> classes = all("Messages.java");
		assertEquals(folders(all("messages.properties")), folders(classes));
		assertTrue(classes.stream().anyMatch(file -> file.toString().contains("org.tftsr.core")));
		for (Path file : classes) {
			String source = String.join("\n", Checkout.lines(file));
			Set<String> fields = FIELD.matcher(source).results().map(field -> field.group(1)).collect(Collectors.toCollection(TreeSet::new));
			assertEquals(fields, new TreeSet<>(texts(file.resolveSibling("messages.properties")).keySet()), file.toString());
			Path folder = file.getParent().subpath(file.getParent().getNameCount() - packageDepth(source), file.getParent().getNameCount());
			assertTrue(source.contains("initializeMessages(\"" + folder.toString().replace('/', '.') + ".messages\", Messages.class)"),
					file.toString());
		}
	}

	private static Set<Path> folders(List<Path> files) {
		return files.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
	}

	private static int packageDepth(String source) {
		return source.lines().findFirst().orElseThrow().split("\\.").length;
	}

	@Test
	void keysAreSorted() {
		for (Path file : all("messages.properties")) {
			List<String> keys = List.copyOf(texts(file).keySet());
			assertEquals(keys.stream().sorted().toList(), keys, file.toString());
		}
	}

	/** Where an apostrophe or a brace stands wrong, it fails only when it is said. */
	@Test
	void choicesCanBeRead() {
		List<String> choices = all("messages.properties").stream().flatMap(file -> texts(file).values().stream())
				.filter(text -> text.contains(",choice,")).toList();
		choices.forEach(MessageFormat::new);
		assertTrue(choices.size() > 1);
	}

	private List<Path> all(String name) {
		return bundles.stream().flatMap(bundle -> Checkout.files(bundle.folder(), file -> file.endsWith(name)).stream()).toList();
	}

	/** In the order of the file. */
	private static Map<String, String> texts(Path file) {
		Map<String, String> texts = new LinkedHashMap<>();
		Properties inOrder = new Properties() {
			private static final long serialVersionUID = 1L;

			@Override
			public synchronized Object put(Object key, Object text) {
				return texts.put((String) key, (String) text);
			}
		};
		try (Reader reader = Files.newBufferedReader(file)) {
			inOrder.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
		return texts;
	}
}

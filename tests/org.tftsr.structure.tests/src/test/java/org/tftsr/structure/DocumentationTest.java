package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The documents lead to what is there: pages, headings, files, tests, pictures. */
class DocumentationTest {

	private static final Path DOCS = Checkout.ROOT.resolve("docs");
	private static final Path IMAGES = DOCS.resolve("images");
	/** A path of the checkout, as it stands in a text: a folder of its root and something in it. Options and words behind it are no part. */
	private static final Pattern PATH = Pattern.compile("((?:bundles|docs|features|releng|samples|target-platform|tests)/[\\w./-]+)(?: .*|:\\d+)?");
	/** What the build makes, and what stands for any name. */
	private static final Pattern MADE_OR_ANY = Pattern.compile(".*(/target(/.*)?|\\.X[./].*|/[A-Z]{4,}(\\.(?!md).*)?)");
	private static final Pattern TAKEN = Pattern.compile("\\t([a-z-]+(?: \\| [a-z-]+)*)\\)");
	private static final Pattern TEST = Pattern.compile("([A-Z]\\w+Test)(?:\\.(\\w+))?");

	private final List<MarkdownPage> pages = Stream
			.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Checkout.ROOT::resolve),
					Stream.of("docs", "samples").flatMap(folder -> Checkout.files(Checkout.ROOT.resolve(folder), isMarkdown()).stream()))
			.map(MarkdownPage::of).toList();

	private static Predicate<Path> isMarkdown() {
		return file -> file.toString().endsWith(".md");
	}

	@Test
	void everyLinkLeadsSomewhere() {
		assertEquals(List.of(), all(page -> page.links().stream().filter(link -> !page.leadsSomewhere(link))));
	}

	@Test
	void everyPageCanBeReachedFromTheReadme() {
		Set<Path> reached = new TreeSet<>();
		Deque<Path> next = new ArrayDeque<>(List.of(Checkout.ROOT.resolve("README.md")));
		while (!next.isEmpty()) {
			Path page = next.pop();
			if (reached.add(page)) {
				MarkdownPage markdown = MarkdownPage.of(page);
				markdown.links().stream().map(markdown::target).filter(isMarkdown()).forEach(next::push);
			}
		}
		List<String> lost = Checkout.files(DOCS, isMarkdown()).stream().filter(page -> !reached.contains(page))
				.map(page -> Checkout.ROOT.relativize(page).toString()).toList();
		assertEquals(List.of(), lost);
	}

	@Test
	void everyFileThatIsNamedIsThere() {
		assertEquals(List.of(), all(page -> page.code().stream().map(PATH::matcher).filter(Matcher::matches).map(path -> path.group(1))
				.filter(path -> !MADE_OR_ANY.matcher(path).matches()).filter(path -> !Files.exists(Checkout.ROOT.resolve(path)))));
	}

	@Test
	void everyTestThatIsNamedIsThere() {
		Map<String, List<Path>> tests = Checkout.files(Checkout.ROOT.resolve("tests"), file -> file.toString().endsWith("Test.java")).stream()
				.collect(Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));
		assertEquals(List.of(), all(page -> page.code().stream().map(TEST::matcher).filter(Matcher::matches)
				.filter(name -> !isThere(tests.getOrDefault(name.group(1), List.of()), name.group(2))).map(Matcher::group)));
	}

	private static boolean isThere(List<Path> files, String method) {
		return files.stream().anyMatch(file -> method == null || Checkout.lines(file).stream().anyMatch(line -> line.contains("void " + method + "(")));
	}

	@Test
	void everyPictureIsShownAndOneThatCanBeTakenAnewIsThere() {
		Set<String> shown = pages.stream().flatMap(page -> page.links().stream().map(page::target)).filter(target -> target.startsWith(IMAGES))
				.map(target -> target.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		Set<String> kept = Checkout.files(IMAGES, file -> true).stream().map(file -> file.getFileName().toString())
				.collect(Collectors.toCollection(TreeSet::new));
		assertFalse(kept.isEmpty());
		assertEquals(kept, shown);
		assertFalse(taken().isEmpty());
		assertEquals(List.of(), taken().stream().filter(picture -> !kept.contains(picture)).toList());
	}

	/** The pictures that the script takes: each is a case in it. */
	private static Set<String> taken() {
		return Checkout.lines(Checkout.ROOT.resolve("releng/pictures")).stream().map(TAKEN::matcher).filter(Matcher::matches)
				.flatMap(names -> Stream.of(names.group(1).split(" \\| "))).map(name -> name + ".png").collect(Collectors.toCollection(TreeSet::new));
	}

	private List<String> all(Function<MarkdownPage, Stream<String>> wrong) {
		return pages.stream().flatMap(page -> wrong.apply(page).map(what -> page + ": " + what)).toList();
	}
}

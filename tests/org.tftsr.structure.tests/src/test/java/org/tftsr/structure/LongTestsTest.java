package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Which tests {@code releng/test} leaves out unless it is told {@code --all}: those that say so, and never all of a module. */
class LongTestsTest {

	private static final String LONG = "LongRunning.java";
	private static final String LEFT_OUT = "tftsr.tests.left.out";
	private static final Pattern TAG = Pattern.compile("@Tag\\(\"(\\w+)\"\\)");
	/** The annotations of a method, one or more lines each. */
	private static final Pattern ANNOTATIONS = Pattern.compile("(?:^\\t@.*\\n(?:^\\t\\t.*\\n)*)+", Pattern.MULTILINE);
	private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

	private final List<Path> sources = Checkout.files(Checkout.ROOT.resolve("tests"), file -> file.toString().endsWith(".java"));
	private final List<Path> poms = Checkout.files(Checkout.ROOT, file -> file.endsWith("pom.xml"));

	/** Else a word with a slip in it would be a tag that nothing leaves out, or one that nobody knows leaves out for good. */
	@Test
	void tagsAreUsedThroughTheirAnnotations() {
		List<Path> others = sources.stream().filter(file -> !file.endsWith(LONG) && !file.endsWith("OnScreen.java") && !file.endsWith("LongTestsTest.java"))
				.toList();
		assertEquals(List.of(), Checkout.matches(others, "@Tags?\\(|api\\.Tag;"), "use @LongRunning");
		List<String> tags = sources.stream().filter(file -> file.endsWith(LONG)).map(file -> {
			Matcher tag = TAG.matcher(text(file));
			assertTrue(tag.find(), file::toString);
			return tag.group(1);
		}).toList();
		String leftOut = property(Checkout.ROOT.resolve("pom.xml"), LEFT_OUT);
		assertEquals(List.of(leftOut, leftOut), tags);
	}

	@Test
	void everyModuleLeavesOutTheSame() {
		assertEquals("${" + LEFT_OUT + '}', property(Checkout.ROOT.resolve("pom.xml"), "excludedGroups"));
		List<Path> own = poms.stream().filter(pom -> text(pom).contains("<excludedGroups>")).toList();
		assertTrue(own.size() > 1, own::toString);
		for (Path pom : own) {
			assertTrue(property(pom, "excludedGroups").contains("${" + LEFT_OUT + '}'), pom::toString);
		}
		assertEquals(1, poms.stream().filter(pom -> text(pom).contains('<' + LEFT_OUT + '>')).count());
		assertEquals("true", property(Checkout.ROOT.resolve("pom.xml"), "failIfNoTests"), "a module of which nothing runs would pass");
	}

	@Test
	void theScriptKnowsThePropertyAndGivesItATagThatNothingHas() {
		List<MatchResult> given = Pattern.compile("long=-D([\\w.]+)=([\\w-]+)").matcher(text(Checkout.ROOT.resolve("releng/test"))).results().toList();
		assertEquals(2, given.size(), "for all tests, and for those that are asked for by name");
		for (MatchResult one : given) {
			assertEquals(LEFT_OUT, one.group(1));
			assertEquals(List.of(), Checkout.matches(sources, "@Tag\\(\"" + one.group(2) + "\"\\)"));
		}
	}

	/** Of what is left out in full, something shorter runs each time; it is said what. */
	@Test
	void everyLongTestSaysWhatEveryRunHasOfTheSame() {
		assertEquals(List.of(), Checkout.matches(sources.stream().filter(file -> !file.endsWith("LongTestsTest.java")).toList(),
				"@LongRunning(?!\\(\"\\w.{9})"));
	}

	@Test
	void noModuleIsLeftOutAsAWhole() {
		List<String> modules = new ArrayList<>();
		for (Path folder : Checkout.files(Checkout.ROOT.resolve("tests"), file -> file.endsWith("pom.xml") || file.endsWith("MANIFEST.MF")).stream()
				.map(file -> Checkout.ROOT.resolve("tests").relativize(file).getName(0)).distinct().toList()) {
			List<Path> tests = sources.stream().filter(file -> file.startsWith(Checkout.ROOT.resolve("tests").resolve(folder)))
					.filter(file -> file.getFileName().toString().endsWith("Test.java")).toList();
			if (tests.stream().anyMatch(file -> TEST.matcher(text(file)).find()) && tests.stream().noneMatch(LongTestsTest::runsEachTime)) {
				modules.add(folder.toString());
			}
		}
		assertEquals(List.of(), modules);
		assertTrue(sources.stream().filter(file -> text(file).contains("\n@OnScreen\n")).anyMatch(LongTestsTest::runsEachTime), "org.tftsr.screen.tests");
	}

	private static boolean runsEachTime(Path file) {
		String source = text(file);
		if (Pattern.compile("^@LongRunning", Pattern.MULTILINE).matcher(source).find()) {
			return false;
		}
		return ANNOTATIONS.matcher(source).results().map(MatchResult::group)
				.anyMatch(annotations -> TEST.matcher(annotations).find() && !annotations.contains("@LongRunning"));
	}

	private static String text(Path file) {
		return String.join("\n", Checkout.lines(file)) + '\n';
	}

	private static String property(Path pom, String name) {
		Matcher property = Pattern.compile('<' + Pattern.quote(name) + ">([^<]*)</").matcher(text(pom));
		assertTrue(property.find(), () -> pom + " has no " + name);
		return property.group(1);
	}
}

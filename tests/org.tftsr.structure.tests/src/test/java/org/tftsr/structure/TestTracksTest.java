package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tracks of {@code releng/test --tracks}: a module that is missing in one would be tested beside both, and windows answer late. */
class TestTracksTest {

	private static final Path TESTS = Checkout.ROOT.resolve("tests");
	private static final Pattern PROFILE = Pattern.compile("<id>after-others</id>.*?</profile>", Pattern.DOTALL);
	private static final Pattern MODULE = Pattern.compile("<artifactId>(org\\.tftsr\\.[\\w.]+)</artifactId>");

	/** Processes of the built product come behind the bundles of tests that are like them. */
	@ParameterizedTest
	@CsvSource({ "org.tftsr.screen.tests, true", "org.tftsr.product.tests, false" })
	void eachTrackHasItsModules(String last, boolean windows) {
		String pom = text(TESTS.resolve(last).resolve("pom.xml"));
		List<String> profiles = PROFILE.matcher(pom).results().map(MatchResult::group).toList();
		assertEquals(1, profiles.size());
		Set<String> before = MODULE.matcher(profiles.getFirst()).results().map(module -> module.group(1)).collect(Collectors.toCollection(TreeSet::new));
		Set<String> modules = Checkout.files(TESTS, file -> file.endsWith("META-INF/MANIFEST.MF")).stream().map(file -> file.getParent().getParent())
				.filter(folder -> folder.toString().endsWith(".tests") && Files.exists(folder.resolve("workbench-tests.properties")) == windows)
				.map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(modules, before);
	}

	/** Maven knows the profiles by a variable that the script sets. */
	@Test
	void theScriptSetsWhatTheProfilesAskFor() {
		assertEquals(1, Checkout.matches(List.of(Checkout.ROOT.resolve("releng/test")), "export TFTSR_TWO_TRACKS$").size());
		for (String last : List.of("org.tftsr.screen.tests", "org.tftsr.product.tests")) {
			assertEquals(1, Checkout.matches(List.of(TESTS.resolve(last).resolve("pom.xml")), "<name>env\\.TFTSR_TWO_TRACKS</name>").size(), last);
		}
	}

	private static String text(Path file) {
		return String.join("\n", Checkout.lines(file));
	}
}

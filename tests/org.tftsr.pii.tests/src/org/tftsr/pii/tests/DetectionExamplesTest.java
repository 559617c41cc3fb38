package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.PiiTypes;

/** What each type finds, and what it leaves alone: read {@code examples.txt}. */
class DetectionExamplesTest {

	private final PiiDetector detector = ConfiguredDetector.standard();

	static List<Example> examples() {
		return Example.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void findsExactlyWhatTheExampleMarks(Example example) {
		assertEquals(example.expected(), example.placesOf(detector.detect(example.text())));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void tellsWhoFoundAndWhoAcceptedEachValue(Example example) {
		for (PiiSpan span : detector.detect(example.text())) {
			assertFalse(span.detector().isBlank());
			assertFalse(span.validator().isBlank());
			assertEquals(span.type(), PiiTypes.of(span.type().name()).orElseThrow());
		}
	}

	/** But for lines that are too dense to check, which nobody would want to read in a list of examples. */
	@Test
	void thereAreExamplesForAndAgainstEachType() {
		Set<String> types = PiiTypes.all().stream().filter(t -> !t.equals(PiiTypes.TOO_DENSE_TO_CHECK)).map(PiiType::name)
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(types, typesOfExamples(true));
		assertEquals(types, typesOfExamples(false));
	}

	private static Set<String> typesOfExamples(boolean positive) {
		return Example.all().stream().filter(e -> e.positive() == positive).map(Example::typeName)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void gitHubTokensWithTheirChecksumAreToldFromOthersOfTheShape() {
		String checked = "ghp_" + "ThisIsNoRealTokenButAnExample13UMC88";
		String unchecked = "ghp_" + "ThisIsNoRealTokenButAnExample1000000";
		assertEquals("crc32", detector.detect(checked).getFirst().validator());
		assertEquals("shape", detector.detect(unchecked).getFirst().validator());
	}

	@Test
	void aSecretBeatsTheAddressItHolds() {
		List<PiiSpan> spans = detector.detect("password=jane@example.org");
		assertEquals(List.of(PiiTypes.PASSWORD), spans.stream().map(PiiSpan::type).toList());
	}
}

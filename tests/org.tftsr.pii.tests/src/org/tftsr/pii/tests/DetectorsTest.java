package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Detectors;

/** How the settings of detection change while others change them too. */
class DetectorsTest {

	private static final DetectionSettings SHOWN = DetectionSettings.STANDARD.withType("EMAIL", false);
	private static final List<AllowedValue> EXCEPTION = List.of(new AllowedValue("10.*", "IPV4"));

	private final Shared shared = new Shared();
	private final Detectors detectors = new Detectors(shared);

	@Test
	void whatOthersChangeBesideItStays() throws Exception {
		shared.kept = SHOWN.withAllowed(EXCEPTION);
		detectors.update(SHOWN, SHOWN.withPlain(true));
		assertEquals(SHOWN.withAllowed(EXCEPTION).withPlain(true), shared.kept);
	}

	@Test
	void whatOthersChangedToSomethingElseIsNotReplaced() throws Exception {
		DetectionSettings theirs = SHOWN.withType("IPV4", false);
		shared.kept = theirs;
		DetectionSettings mine = SHOWN.withType("IBAN", false).withPlain(true);
		TftsrException problem = assertThrows(TftsrException.class, () -> detectors.update(SHOWN, mine));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.why().contains("the types since"), problem.why());
		assertEquals(theirs, shared.kept, "nor is what nobody else changed");
		detectors.update(theirs, mine);
		assertEquals(mine, shared.kept, "once told, it is");
	}

	@Test
	void aChangeToTheSameIsNoConflict() throws Exception {
		shared.kept = SHOWN.withPlain(true);
		detectors.update(SHOWN, SHOWN.withPlain(true));
		assertEquals(SHOWN.withPlain(true), shared.kept);
	}

	@Test
	void aChangeIsMadeOnWhatOthersMadeOfThemAtTheSameTime() throws Exception {
		shared.meanwhile.add(DetectionSettings.STANDARD.withType("IPV4", false));
		shared.meanwhile.add(DetectionSettings.STANDARD.withType("IPV6", false));
		detectors.change(settings -> settings.withType("EMAIL", false));
		assertEquals(Set.of("IPV6", "EMAIL"), shared.kept.typesOff());
	}

	@Test
	void whatCannotBeUsedIsNotKept() {
		OwnPattern broken = new OwnPattern(new PiiType("BROKEN", PiiKind.PERSONAL), "(", true);
		assertThrows(TftsrException.class, () -> detectors.change(now -> now.withOwnPatterns(List.of(broken))));
		assertEquals(DetectionSettings.STANDARD, shared.kept);
	}

	/** Settings that others change whenever one has just looked. */
	private static final class Shared implements DetectionSettingsRepository {

		private DetectionSettings kept = DetectionSettings.STANDARD;
		private final Deque<DetectionSettings> meanwhile = new ArrayDeque<>();

		@Override
		public DetectionSettings get() {
			DetectionSettings read = kept;
			if (!meanwhile.isEmpty()) {
				kept = meanwhile.remove();
			}
			return read;
		}

		@Override
		public void put(DetectionSettings settings) {
			kept = settings;
		}

		@Override
		public void replace(DetectionSettings seen, DetectionSettings settings) throws TftsrException {
			if (!kept.equals(seen)) {
				throw new TftsrException(ProblemKind.CONFLICT, "Cannot", "changed", "Look again");
			}
			kept = settings;
		}
	}
}

package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.storage.tests.kills.Judge;
import org.tftsr.storage.tests.kills.Kills;
import org.tftsr.storage.tests.kills.Outcome;
import org.tftsr.storage.tests.kills.Trouble;
import org.tftsr.testsupport.LongRunning;

/** The short form of {@code releng/bench kills}; docs/durability.md says what it looks at after each kill. */
class KillTest {

	/** Of each work; more with {@code -Dtftsr.kills=1000}. */
	private static final int KILLS = Integer.getInteger("tftsr.kills", 3);

	private static final int SHORTAGES = 5;

	/** Of what is done: one that writes rows, one that puts a new file in place of the old one, and one that takes over what is there. */
	private static final List<String> EVERY_TIME = List.of("writes", "rekey", "restore");

	@TempDir
	Path folder;

	@BeforeAll
	static void aSecondOpinionIsThere() throws Exception {
		assumeTrue(Judge.isAvailable(), "the program sqlcipher is not installed, so there is no second opinion");
	}

	static List<String> everyTime() {
		return EVERY_TIME;
	}

	static List<String> others() {
		return Kills.works().stream().filter(work -> !EVERY_TIME.contains(work)).toList();
	}

	@ParameterizedTest
	@MethodSource("everyTime")
	void killedAtAnyMomentItLosesNothing(String work) throws Exception {
		Outcome outcome = new Kills(folder, 4).kill(work, KILLS, false);
		assertEquals(KILLS, outcome.byTime() + outcome.byCall());
	}

	@ParameterizedTest
	@MethodSource("others")
	@LongRunning("the same with three of the works")
	void killedAtAnyMomentItLosesNothingWhateverElseItDoes(String work) throws Exception {
		killedAtAnyMomentItLosesNothing(work);
	}

	@ParameterizedTest
	@MethodSource("everyTime")
	void withoutSpaceAtAnyMomentItSaysSoLosesNothingAndGoesOnLater(String work) throws Exception {
		assumeTrue(Trouble.FULL.isAvailable(), "no program limits the size of files here");
		assertTrue(new Kills(folder, 4).disturb(work, SHORTAGES, Trouble.FULL).noticed() > 0, "the space was never too little");
	}

	@ParameterizedTest
	@MethodSource("others")
	@LongRunning("the same with three of the works")
	void withoutSpaceAtAnyMomentItSaysSoLosesNothingAndGoesOnLaterWhateverElseItDoes(String work) throws Exception {
		withoutSpaceAtAnyMomentItSaysSoLosesNothingAndGoesOnLater(work);
	}

	/** Before the new file has its name, as it gets it, and afterwards, when the old key is to be forgotten. */
	@ParameterizedTest
	@ValueSource(strings = "rename,renameat,renameat2")
	void anotherKeyIsSafeWhicheverOfTheStepsFails(String calls) throws Exception {
		assumeTrue(Trouble.READ_ONLY.isAvailable(), "no program makes calls fail here");
		int failed = new Kills(folder, 4).failEach("rekey", calls, "EIO");
		assertTrue(failed >= 6, failed + " calls");
	}

	@ParameterizedTest
	@ValueSource(strings = "fsync,fdatasync")
	@LongRunning("the same where a file does not get its name")
	void anotherKeyIsSafeWhicheverOfTheStepsFailsAlsoOnTheDisk(String calls) throws Exception {
		anotherKeyIsSafeWhicheverOfTheStepsFails(calls);
	}

	@ParameterizedTest
	@MethodSource("everyTime")
	void whereTheDiskMayOnlyBeReadFromAnyMomentOnItSaysSoLosesNothingAndGoesOnLater(String work) throws Exception {
		assumeTrue(Trouble.READ_ONLY.isAvailable(), "no program makes calls fail here");
		assertTrue(new Kills(folder, 4).disturb(work, SHORTAGES, Trouble.READ_ONLY).noticed() > 0, "no call was refused");
	}

	@ParameterizedTest
	@MethodSource("others")
	@LongRunning("the same with three of the works")
	void whereTheDiskMayOnlyBeReadFromAnyMomentOnItSaysSoLosesNothingAndGoesOnLaterWhateverElseItDoes(String work) throws Exception {
		whereTheDiskMayOnlyBeReadFromAnyMomentOnItSaysSoLosesNothingAndGoesOnLater(work);
	}
}

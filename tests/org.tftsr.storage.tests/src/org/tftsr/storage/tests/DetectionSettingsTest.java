package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.event.Topics;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

/** How the settings of detection are kept. */
class DetectionSettingsTest {

	private static final DetectionSettings CHOSEN = new DetectionSettings(Set.of("IPV4", "EMAIL"),
			List.of(new OwnPattern(new PiiType("CUSTOMER_NUMBER", PiiKind.PERSONAL), "\\bKD-\\d{6}\\b", true),
					new OwnPattern(new PiiType("RACK", PiiKind.NETWORK), "rack=(\"[^\"]*\"|\\S+)", false)),
			List.of(new AllowedValue("*@example.com", null), new AllowedValue("10.*", "IPV4")), true);

	@TempDir
	Path folder;

	private TestData data;
	private Database database;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void withoutAnyTheyAreTheStandard() throws Exception {
		assertEquals(DetectionSettings.STANDARD, database.detectionSettings().get());
	}

	@Test
	void theyReadAsTheyWereWritten() throws Exception {
		database.detectionSettings().put(CHOSEN);
		assertEquals(CHOSEN, database.detectionSettings().get());
		database.close();
		database = data.open();
		assertEquals(CHOSEN, database.detectionSettings().get());
		database.detectionSettings().put(DetectionSettings.STANDARD);
		assertEquals(DetectionSettings.STANDARD, database.detectionSettings().get());
	}

	@Test
	void thoseThatSomebodyElseChangedMeanwhileAreNotReplaced() throws Exception {
		DetectionSettings mine = DetectionSettings.STANDARD.withPlain(true);
		database.detectionSettings().replace(DetectionSettings.STANDARD, CHOSEN);
		Problems.expect(ProblemKind.CONFLICT,
				() -> database.detectionSettings().replace(DetectionSettings.STANDARD, mine));
		assertEquals(CHOSEN, database.detectionSettings().get());
		database.detectionSettings().replace(CHOSEN, mine);
		assertEquals(mine, database.detectionSettings().get());
	}

	@Test
	void aChangeIsAnnouncedOnceUnderTheirKey() throws Exception {
		database.detectionSettings().put(CHOSEN);
		database.detectionSettings().put(CHOSEN);
		assertEquals(List.of(new Change(Topics.SETTING_CHANGED, Map.of("key", DetectionSettingsRepository.KEY))),
				data.changes);
	}

	@Test
	void theAuditLogSaysThatTheyChangedAndNotWhatTheyHold() throws Exception {
		database.detectionSettings().put(CHOSEN);
		var row = database.audit().list(new AuditQuery("update_settings", null, null, null, null, 10, 0)).getFirst();
		assertTrue(row.details().contains(DetectionSettingsRepository.KEY), row.details());
		assertFalse(row.details().contains("example.com"), row.details());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no JSON", "[]", "{}", "{\"typesOff\":[\"IPV4\"],\"plain\":false}",
			"{\"typesOff\":[],\"ownPatterns\":[{\"type\":\"A\",\"kind\":\"odd\",\"expression\":\"a\",\"on\":true}],\"allowed\":[],\"plain\":false}" })
	void damagedOnesAreNeverTakenForTheStandard(String stored) throws Exception {
		database.settings().put(Map.of(DetectionSettingsRepository.KEY, stored));
		TftsrException problem = Problems.expect(ProblemKind.DAMAGED, () -> database.detectionSettings().get());
		assertTrue(problem.remedy().contains("tftsr detection reset"), problem.remedy());
		database.detectionSettings().put(DetectionSettings.STANDARD);
		assertEquals(DetectionSettings.STANDARD, database.detectionSettings().get());
	}
}

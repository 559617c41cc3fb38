package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;

/** Providers, which of them is preferred, and their keys. */
class ProviderRepositoryTest {

	private static final String SECRET = "sk-canary-0123456789";
	private static final Change CHANGED = new Change(Topics.PROVIDERS_CHANGED, Map.of());

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private ProviderRepository providers;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		reopen();
	}

	private void reopen() throws Exception {
		database = data.open();
		providers = database.providers();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private static Provider named(String name) {
		return at(name, "https://api.example.com/v1");
	}

	private static Provider at(String name, String address) {
		return new Provider(UUID.randomUUID(), name, ProviderKind.OPENAI, address, "gpt", ProviderOptions.USUAL, List.of(), false);
	}

	private void setKey(UUID id, String key) throws TftsrException {
		try (Passphrase passphrase = Passphrase.of(key.toCharArray())) {
			providers.setKey(id, passphrase);
		}
	}

	private String key(UUID id) throws TftsrException {
		try (Passphrase key = providers.key(id).orElseThrow()) {
			return key.text().toString();
		}
	}

	private List<String> actions() throws TftsrException {
		return database.audit().list(new AuditQuery(null, "provider", null, null, null, 100, 0)).reversed().stream()
				.map(AuditEntry::action).toList();
	}

	@Test
	void theLocalAnalystIsThereAndPreferredBeforeAnybodySetsUpAnything() throws Exception {
		Provider local = providers.preferred();
		assertEquals(ProviderKind.LOCAL, local.kind());
		assertEquals(ProviderRepository.LOCAL_ID, local.id());
		assertEquals(List.of(local), providers.list());
		assertEquals(local, providers.get(ProviderRepository.LOCAL_ID));
		for (String name : List.of("local", "LOCAL ANALYST", local.id().toString())) {
			assertEquals(Optional.of(local), providers.find(name));
		}
		assertEquals(Optional.empty(), providers.key(local.id()));
	}

	@Test
	void aProviderReadsAsItWasSaved() throws Exception {
		Provider gateway = new Provider(UUID.randomUUID(), "Größe", ProviderKind.CUSTOM_REST, "https://gateway.example.org", "m",
				new ProviderOptions("2024-10-21", "X-Key", "Token ", "/ask", "kim", 512),
				List.of(new ModelInfo("b", 8192, new BigDecimal("0.15"), new BigDecimal("0.60")), new ModelInfo("a", 0, null, null)),
				false);
		assertEquals(gateway, providers.save(gateway));
		Provider other = providers.save(named("another"));
		assertEquals(List.of("Local analyst", "another", "Größe"), providers.list().stream().map(Provider::name).toList());
		assertEquals(Optional.of(gateway), providers.find("GRÖßE"));
		assertEquals(Optional.of(other), providers.find(other.id().toString()));
		assertEquals(Optional.empty(), providers.find("'; DROP TABLE providers"));
		Problems.expect(ProblemKind.NOT_FOUND, () -> providers.get(UUID.randomUUID()));
		assertEquals(List.of("provider_added", "provider_added"), actions());
	}

	@Test
	void aChangeIsNotedWithTheFieldsAndWhereQuestionsGoFromThenOn() throws Exception {
		Provider before = providers.save(named("p"));
		data.changes.clear();
		assertEquals(before, providers.save(before));
		assertEquals(List.of(), data.changes, "nothing has changed");
		providers.save(new Provider(before.id(), "q", before.kind(), "http://127.0.0.1:8080/", before.model(), before.options(),
				List.of(new ModelInfo("m", 1, null, null)), false));
		assertEquals("http://127.0.0.1:8080", providers.get(before.id()).address());
		assertEquals(List.of(CHANGED), data.changes);
		AuditEntry row = database.audit().list(AuditQuery.newest(1)).getFirst();
		assertEquals("provider_changed", row.action());
		assertEquals("{\"kind\":\"openai\",\"address\":\"http://127.0.0.1:8080\",\"fields\":[\"name\",\"address\",\"models\"]}",
				row.details());
	}

	@Test
	void aNameIsOfOneProviderAlone() throws Exception {
		Provider first = providers.save(named("Work"));
		Problems.expect(ProblemKind.CONFLICT, () -> providers.save(named("wORK ")));
		Problems.expect(ProblemKind.CONFLICT, () -> providers.save(named("local")));
		Problems.expect(ProblemKind.CONFLICT, () -> providers.save(named("Local Analyst")));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(named(" ")));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(named("a\nb")));
		providers.save(new Provider(first.id(), "WORK", first.kind(), first.address(), null, first.options(), List.of(), false));
		assertEquals("WORK", providers.get(first.id()).name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.com/v1", "ftp://example.com", "https://", "https:///v1", "https://exa mple.com",
			"https://kim:secret-word@example.com", "https://example.com/v1?key=secret-word", "https://example.com/#secret-word",
			"https://secret-word example" })
	void anAddressThatIsNoneOrCarriesASecretIsRefusedWithoutRepeatingIt(String address) throws Exception {
		TftsrException problem = Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(at("p", address)));
		assertFalse(problem.toString().contains("secret-word") || problem.remedy().contains("secret-word"), problem.toString());
		assertEquals(1, providers.list().size());
	}

	@Test
	void whatCannotGoIntoARequestIsRefused() {
		for (ProviderOptions options : List.of(new ProviderOptions(null, "X Key", null, null, null, null),
				new ProviderOptions(null, "X-Key\r\nHost", null, null, null, null),
				new ProviderOptions(null, null, "Bearer\n", null, null, null),
				new ProviderOptions(null, null, null, "no/slash", null, null),
				new ProviderOptions(null, null, null, null, null, 0))) {
			Provider usual = named("p");
			Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(new Provider(usual.id(), usual.name(), usual.kind(),
					usual.address(), usual.model(), options, List.of(), false)));
		}
		for (List<ModelInfo> models : List.of(List.of(new ModelInfo(" ", 0, null, null)),
				List.of(new ModelInfo("m", -1, null, null)), List.of(new ModelInfo("m", 0, new BigDecimal("-0.1"), null)),
				List.of(new ModelInfo("m", 0, null, null), new ModelInfo("m", 1, null, null)))) {
			Provider usual = named("p");
			Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(new Provider(usual.id(), usual.name(), usual.kind(),
					usual.address(), usual.model(), usual.options(), models, false)));
		}
	}

	@Test
	void theLocalAnalystCannotBeChangedOrRemovedAndNeedsNoKey() {
		Provider local = new Provider(ProviderRepository.LOCAL_ID, "Mine", ProviderKind.OPENAI, "https://example.com", "m",
				ProviderOptions.USUAL, List.of(), false);
		Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(local));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.save(new Provider(UUID.randomUUID(), "Mine",
				ProviderKind.LOCAL, "https://example.com", "m", ProviderOptions.USUAL, List.of(), false)));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> providers.remove(ProviderRepository.LOCAL_ID));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> setKey(ProviderRepository.LOCAL_ID, SECRET));
	}

	@Test
	void thePreferredOneIsASettingAndTheLocalAnalystOnceItIsGone() throws Exception {
		Provider provider = providers.save(named("p"));
		data.changes.clear();
		providers.prefer(provider.id());
		assertEquals(provider, providers.preferred());
		assertEquals(Optional.of(provider.id().toString()), database.settings().get("ai.provider"));
		assertEquals(List.of(new Change(Topics.SETTING_CHANGED, Map.of("key", "ai.provider")), CHANGED), data.changes);
		providers.prefer(provider.id());
		assertEquals(2, data.changes.size(), "it was preferred already");
		Problems.expect(ProblemKind.NOT_FOUND, () -> providers.prefer(UUID.randomUUID()));
		database.settings().put(Map.of("ai.provider", "P"));
		assertEquals(provider, providers.preferred(), "who types the setting knows the name");
		providers.prefer(provider.id());
		providers.remove(provider.id());
		assertEquals(ProviderRepository.LOCAL_ID, providers.preferred().id());
		assertEquals(Optional.empty(), database.settings().get("ai.provider"));
		providers.prefer(ProviderRepository.LOCAL_ID);
		assertEquals(ProviderRepository.LOCAL_ID, providers.preferred().id());
	}

	@Test
	void aKeyIsNotedAndReplacedAndForgottenAndGoesWithItsProvider() throws Exception {
		Provider provider = providers.save(named("p"));
		assertEquals(Optional.empty(), providers.key(provider.id()));
		setKey(provider.id(), "  first\n");
		assertEquals("first", key(provider.id()), "without what was pasted around it");
		setKey(provider.id(), "zweiter-schlüssel-\uD83D\uDD11");
		assertEquals("zweiter-schlüssel-\uD83D\uDD11", key(provider.id()));
		assertTrue(providers.get(provider.id()).hasKey());
		assertTrue(providers.save(provider).hasKey(), "saving what was shown before keeps it");
		providers.setKey(provider.id(), null);
		assertFalse(providers.get(provider.id()).hasKey());
		providers.setKey(provider.id(), null);
		assertEquals(List.of("provider_added", "provider_key_set", "provider_key_set", "provider_key_forgotten"), actions());
		setKey(provider.id(), SECRET);
		providers.remove(provider.id());
		assertEquals(Optional.empty(), providers.key(provider.id()));
		providers.save(provider);
		assertEquals(Optional.empty(), providers.key(provider.id()), "nor does it come back");
		Problems.expect(ProblemKind.NOT_FOUND, () -> setKey(UUID.randomUUID(), SECRET));
		assertFalse(database.audit().list(AuditQuery.newest(100)).toString().contains(SECRET));
	}

	@Test
	void aKeyOpensInThePlaceOfItsProviderOnly() throws Exception {
		database.close();
		data = TestData.withPassphrase(folder.resolve("known"), "a test key");
		reopen();
		Provider mine = providers.save(named("mine"));
		Provider theirs = providers.save(at("theirs", "https://attacker.example.org"));
		setKey(mine.id(), SECRET);
		database.close();
		String dump = SqlCipher.run(data.location.file(), "a test key", "SELECT * FROM providers;").toString();
		assertFalse(dump.contains(SECRET), "not even in the rows");
		SqlCipher.run(data.location.file(), "a test key",
				"UPDATE providers SET key_encrypted = (SELECT key_encrypted FROM providers WHERE id = '" + mine.id() + "');");
		reopen();
		assertEquals(SECRET, key(mine.id()));
		Problems.expect(ProblemKind.DAMAGED, () -> key(theirs.id()));
	}

	@Test
	void keysSurviveAnotherKeyOfTheDatabaseAndABackup() throws Exception {
		Provider provider = providers.save(named("p"));
		setKey(provider.id(), SECRET);
		Path backup = folder.resolve("backup.db");
		database.rekey(Optional.empty(), Progress.NONE);
		assertEquals(SECRET, key(provider.id()));
		database.backup(backup);
		providers.remove(provider.id());
		database.close();
		data.restore(backup);
		reopen();
		assertEquals(SECRET, key(provider.id()));
		database.rekey(Optional.empty(), Progress.NONE);
		database.close();
		reopen();
		assertEquals(SECRET, key(provider.id()));
	}

	@Test
	void keysAreInWhatIsSalvaged() throws Exception {
		Provider provider = providers.save(named("p"));
		setKey(provider.id(), SECRET);
		database.close();
		Path salvaged = folder.resolve("salvaged.db");
		Database.salvage(data.location, data.keys(), salvaged, Progress.NONE);
		data.restore(salvaged);
		reopen();
		assertEquals(List.of("Local analyst", "p"), providers.list().stream().map(Provider::name).toList());
		assertEquals(SECRET, key(provider.id()));
	}

	@Test
	void anotherPassphraseOfTheDatabaseKeepsThem() throws Exception {
		database.close();
		data = TestData.withPassphrase(folder.resolve("words"), "a test key");
		reopen();
		Provider provider = providers.save(named("p"));
		setKey(provider.id(), SECRET);
		database.rekey(Optional.of(DatabaseKey.passphrase("other words", "the test")), Progress.NONE);
		database.close();
		data = data.butWith("other words");
		reopen();
		assertEquals(SECRET, key(provider.id()));
		assertTrue(Files.exists(data.location.file()));
	}
}

package org.tftsr.ui.chat.tests.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ConnectionTest.Stage;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderPreset;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Secret;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** The preference page <em>AI Providers</em>, in the real dialog, with providers in memory and answers that are made up. */
class AiProvidersPageTest extends PreferencesTest {

	private static final String PAGE = "org.tftsr.ui.chat.preferences.providers";
	private static final String COLUMN = "Protocol";

	private MemoryProviders providers;
	private final Clients clients = new Clients();

	/** Gives what a test wants to be given. */
	private static final class Clients implements ModelClients {

		private volatile ConnectionTest found = new ConnectionTest(Stage.WORKS, "fine", null, "m-1", Duration.ofMillis(1200));
		private volatile boolean endless;
		private volatile String keyOfList;

		@Override
		public Preview preview(ModelRequest request) {
			throw new AssertionError("The settings ask nothing");
		}

		@Override
		public ModelAnswer ask(ModelRequest request, Reviewer reviewer, AnswerListener listener, Progress progress) {
			throw new AssertionError("The settings ask nothing");
		}

		@Override
		public List<String> models(Provider provider, Progress progress) {
			return List.of("m-1", "m-2");
		}

		@Override
		public List<String> models(Provider provider, Secret key, Progress progress) throws TftsrException {
			try (Passphrase typed = key.get()) {
				keyOfList = new String(typed.bytes(), StandardCharsets.UTF_8);
			}
			return List.of("m-3");
		}

		@Override
		public ConnectionTest test(Provider provider, Progress progress) throws TftsrException {
			while (endless) {
				if (progress.isCancelled()) {
					throw new CancelledException();
				}
				LockSupport.parkNanos(20_000_000);
			}
			return found;
		}
	}

	@BeforeEach
	void setUp() {
		providers = new MemoryProviders();
		inPlaceOf(ProviderRepository.class, providers);
		inPlaceOf(ModelClients.class, clients);
	}

	private Provider add(String preset, String name) throws TftsrException {
		return providers.save(ProviderPreset.of(preset).orElseThrow().begin(new UuidV7().next(), name));
	}

	@Test
	void aFreshInstallationHasTheLocalAnalyst() throws Exception {
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 1);
		assertEquals(List.of("Local analyst (preferred) | Local analyst |  | Sends nothing"), rows(page, COLUMN));
		assertFalse(isEnabled(page, "Remove"));
		assertFalse(isEnabled(page, "Test Connection"));
		Workbench.screenshot(() -> page, "providers");
	}

	/** What says so stands last, and was cut where letters are large. */
	@Test
	void theColumnOfNamesHasRoomForTheOneThatIsPreferred() throws Exception {
		providers.prefer(add("lmstudio", "Models of the east").id());
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		Table table = Workbench.ui(() -> Workbench.find(page, Table.class, any -> true).orElseThrow());
		Workbench.waitFor("the name is whole", () -> {
			GC gc = new GC(table);
			int name = gc.textExtent(table.getItem(1).getText()).x;
			gc.dispose();
			return table.getColumn(0).getWidth() >= name + table.getItem(1).getImageBounds(0).width;
		});
		assertTrue(Workbench.ui(() -> Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum()
				<= table.getClientArea().width), "all columns are inside of the table");
	}

	@Test
	void aProviderIsAddedFromAPresetAndItsKeyGoesIntoTheVault() throws Exception {
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 1);
		Workbench.press(page, "Add\u2026");
		Shell dialog = Workbench.dialog("New Provider");
		assertEquals("https://api.openai.com/v1", text(dialog, "Address:"));
		choose(dialog, "Begin with:", "Anthropic");
		assertEquals("Anthropic", text(dialog, "Name:"));
		assertEquals("2023-06-01", text(dialog, "API version:"));
		assertFalse(hasLabel(dialog, "Header of the key:"));
		fill(dialog, "Key:", "sk-ant-secret");
		Workbench.screenshot(() -> dialog, "provider-dialog");
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		waitForRows(page, COLUMN, 2);
		assertTrue(rows(page, COLUMN).getLast().startsWith("Anthropic | Anthropic | claude"));
		assertEquals("sk-ant-secret", providers.keyOf("Anthropic"));
		assertFalse(Workbench.ui(() -> Workbench.says(page, "sk-ant-secret")));
	}

	@Test
	void aKeyThatIsKeptIsNeverShownAndCanBeReplacedOrForgotten() throws Exception {
		Provider mine = add("openai", "mine");
		try (Passphrase key = Passphrase.of("old-key".toCharArray())) {
			providers.setKey(mine.id(), key);
		}
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		select(page, COLUMN, "mine");
		Shell first = edit(page);
		assertEquals("", text(first, "Key:"));
		fill(first, "Key:", "new-key");
		Workbench.press(first, "OK");
		Workbench.waitUntilClosed(first);
		assertEquals("new-key", providers.keyOf("mine"));
		Shell second = edit(page);
		Workbench.press(second, "Forget");
		Workbench.waitFor("it is forgotten", () -> !Workbench.button(second, "Forget").isEnabled());
		Workbench.press(second, "OK");
		Workbench.waitUntilClosed(second);
		assertNull(providers.keyOf("mine"));
	}

	private static Shell edit(Shell page) throws Exception {
		waitUntilEnabled(page, "Edit\u2026");
		Workbench.press(page, "Edit\u2026");
		return Workbench.dialog("Provider");
	}

	@Test
	void whatIsMissingIsSaidBeforeItCanBeKept() throws Exception {
		add("openai", "mine");
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		Workbench.press(page, "Add\u2026");
		Shell dialog = Workbench.dialog("New Provider");
		fill(dialog, "Name:", "MINE");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Another provider has this name")));
		assertFalse(isEnabled(dialog, "OK"));
		fill(dialog, "Name:", "other");
		fill(dialog, "Address:", "api.example.com");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Enter the base address")));
		fill(dialog, "Address:", "https://user:secret@api.example.com/v1");
		assertFalse(isEnabled(dialog, "OK"));
		fill(dialog, "Address:", "http://api.example.com/v1");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "it is refused but for this machine")));
		fill(dialog, "Address:", "https://api.example.com/v1/");
		fill(dialog, "Model:", "");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Choose or enter a model")));
		fill(dialog, "Model:", "own-model");
		fill(dialog, "Longest answer (tokens):", "many");
		assertFalse(isEnabled(dialog, "OK"));
		fill(dialog, "Longest answer (tokens):", "2000");
		fill(dialog, "Name:", "refused");
		Workbench.press(dialog, "OK");
		waitUntilItSays(dialog, "Its name is refused. Give it another one.");
		fill(dialog, "Name:", "other");
		waitUntilEnabled(dialog, "OK");
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		Provider kept = providers.find("other").orElseThrow();
		assertEquals("https://api.example.com/v1", kept.address());
		assertEquals(2000, kept.options().maxTokens());
		assertEquals("own-model", kept.model());
	}

	@Test
	void modelsAreFetchedBesideThoseThatAreKnown() throws Exception {
		add("ollama", "mine");
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		select(page, COLUMN, "mine");
		Shell dialog = edit(page);
		Workbench.press(dialog, "Fetch Models");
		waitUntilItSays(dialog, "Listed by the provider: 2.");
		assertEquals(List.of("m-1 |  |  | ", "m-2 |  |  | "), rows(dialog, "Context"));
		assertEquals("m-1", text(dialog, "Model:"));
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		assertEquals(List.of("m-1", "m-2"), providers.find("mine").orElseThrow().models().stream().map(ModelInfo::id).toList());
	}

	@Test
	void modelsAreFetchedWithAKeyThatIsOnlyTypedYet() throws Exception {
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 1);
		Workbench.press(page, "Add\u2026");
		Shell dialog = Workbench.dialog("New Provider");
		fill(dialog, "Key:", "sk-typed");
		Workbench.press(dialog, "Fetch Models");
		waitUntilItSays(dialog, "Listed by the provider: 1.");
		assertEquals("sk-typed", clients.keyOfList);
		assertEquals(1, providers.list().size(), "nothing is kept before OK");
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		assertEquals("sk-typed", providers.keyOf(providers.list().getLast().name()), "the key is still there after the list was fetched");
	}

	@Test
	void whatAModelTakesAndCostsIsChanged() throws Exception {
		add("ollama", "mine");
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		select(page, COLUMN, "mine");
		Shell dialog = edit(page);
		Workbench.press(dialog, "Fetch Models");
		waitUntilItSays(dialog, "Listed by the provider: 2.");
		change(dialog, "m-2", 1, "32768");
		change(dialog, "m-2", 3, "cheap");
		waitUntilItSays(dialog, "cheap");
		// between the two clicks into one cell, which would be a double click
		change(dialog, "m-2", 2, "0,25");
		change(dialog, "m-2", 3, "1.5");
		assertEquals("m-2 | 32768 | 0.25 | 1.5", rows(dialog, "Context").getLast());
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		assertEquals(new ModelInfo("m-2", 32_768, new BigDecimal("0.25"), new BigDecimal("1.5")),
				providers.find("mine").orElseThrow().models().getLast());
	}

	/** Clicks into a cell of the models, types, and presses Enter. */
	private static void change(Shell dialog, String model, int column, String typed) throws Exception {
		Table models = Workbench.ui(() -> Workbench.find(dialog, Table.class,
				table -> Arrays.stream(table.getItems()).anyMatch(item -> model.equals(item.getText()))).orElseThrow());
		Point cell = Workbench.ui(() -> {
			TableItem item = Arrays.stream(models.getItems()).filter(one -> model.equals(one.getText())).findFirst().orElseThrow();
			Rectangle bounds = item.getBounds(column);
			return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		});
		Mouse.click(models, cell, 1);
		Workbench.waitFor("the cell can be edited", () -> Workbench.find(models, Text.class, Text::isFocusControl).isPresent());
		Keyboard.press("ctrl+a");
		Keyboard.type(typed);
		Keyboard.press("Return");
		Workbench.waitFor("the cell is edited", () -> Workbench.find(models, Text.class, Text::isVisible).isEmpty());
	}

	@Test
	void aTestTellsWhereItFailsAndWhatToDo() throws Exception {
		add("openai", "mine");
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		select(page, COLUMN, "mine");
		Workbench.press(page, "Test Connection");
		waitUntilItSays(page, "mine works: m-1 answered within 1.2 s.");
		clients.found = new ConnectionTest(Stage.TLS, "The certificate is not trusted", "Add the authority", null, Duration.ofSeconds(1));
		Workbench.press(page, "Test Connection");
		waitUntilItSays(page, "mine does not work (certificate). The certificate is not trusted. Add the authority.");
		Workbench.screenshot(() -> page, "providers-test");
	}

	@Test
	void aTestCanBeStopped() throws Exception {
		clients.endless = true;
		add("openai", "mine");
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		select(page, COLUMN, "mine");
		Workbench.press(page, "Test Connection");
		waitUntilItSays(page, "Trying mine");
		Workbench.follow(page, "Cancel");
		waitUntilItSays(page, "Stopped.");
	}

	@Test
	void oneIsPreferredAndRemovedAfterAQuestion() throws Exception {
		Provider mine = add("lmstudio", "mine");
		Shell page = open(PAGE);
		waitForRows(page, COLUMN, 2);
		assertEquals("mine | OpenAI-compatible |  | This machine", rows(page, COLUMN).getLast());
		select(page, COLUMN, "mine");
		Workbench.press(page, "Prefer");
		Workbench.waitFor("it is preferred", () -> !Workbench.button(page, "Prefer").isEnabled());
		assertEquals(mine.id(), providers.preferred().id());
		Workbench.press(page, "Remove");
		Shell question = Workbench.dialog("Remove Provider");
		Workbench.press(question, "Remove");
		waitForRows(page, COLUMN, 1);
		assertEquals(ProviderKind.LOCAL, providers.preferred().kind());
	}
}

package org.tftsr.ui.chat.tests.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;
import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.InstalledModel;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.ai.ollama.OllamaStatus;
import org.tftsr.ai.ollama.Platform;
import org.tftsr.ai.ollama.PullListener;
import org.tftsr.ai.ollama.PullListener.PullState;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.ai.ollama.Recommendation.Fit;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Workbench;

/** The preference page <em>Ollama</em>, in the real dialog, with an Ollama that is made up. */
class OllamaPageTest extends PreferencesTest {

	private static final String PAGE = "org.tftsr.ui.chat.preferences.ollama";
	private static final String INSTALLED = "Quantization";
	private static final String ADVISED = "On this machine";
	private static final long GIGA = 1_000_000_000;

	private final MadeUp ollama = new MadeUp();

	/** An Ollama that does what a test wants it to do. */
	private static final class MadeUp implements OllamaService {

		private final List<InstalledModel> models = new ArrayList<>(List.of(
				new InstalledModel("llama3.2:3b", 2 * GIGA, Instant.parse("2026-11-01T10:00:00Z"), "3.2B", "Q4_K_M")));
		private final CountDownLatch halfWay = new CountDownLatch(1);
		private volatile boolean running = true;
		private volatile boolean endless;
		private volatile boolean offline;

		@Override
		public OllamaStatus status(Progress progress) throws TftsrException {
			if (offline) {
				throw new TftsrException(ProblemKind.FORBIDDEN, "Cannot ask Ollama", "you work offline", "Go online on the page Network");
			}
			return running ? new OllamaStatus(USUAL_ADDRESS, true, Path.of("/usr/local/bin/ollama"), true, "0.13.1", null)
					: new OllamaStatus(USUAL_ADDRESS, true, null, false, null, "It is not installed. Follow the install guide");
		}

		@Override
		public synchronized List<InstalledModel> models(Progress progress) {
			return List.copyOf(models);
		}

		@Override
		public void pull(String name, PullListener listener, Progress progress) throws TftsrException {
			listener.changed(new PullState("pulling manifest", 0, 0));
			listener.changed(new PullState("pulling aaaa", 2 * GIGA, 4 * GIGA));
			halfWay.countDown();
			while (endless) {
				if (progress.isCancelled()) {
					throw new CancelledException();
				}
				LockSupport.parkNanos(20_000_000);
			}
			if (name.equals("unknown")) {
				throw new TftsrException(ProblemKind.NOT_FOUND, "Cannot fetch the model", "there is none of that name", "See the library");
			}
			synchronized (this) {
				models.add(new InstalledModel(name, 4 * GIGA, null, null, null));
			}
			listener.changed(new PullState("success", 4 * GIGA, 4 * GIGA));
		}

		@Override
		public synchronized void delete(String name, Progress progress) {
			models.removeIf(model -> model.name().equals(name));
		}

		@Override
		public Hardware hardware() {
			return new Hardware("A Processor", "amd64", 8, 32 * GIGA, List.of(new Gpu("A Card", 12 * GIGA, GpuKind.DEDICATED)));
		}

		@Override
		public List<Recommendation> recommend(Hardware hardware) {
			return List.of(new Recommendation("small:1b", GIGA, "little", Fit.GPU, false, "fits"),
					new Recommendation("right:8b", 5 * GIGA, "much", Fit.GPU, true, "fits the card"),
					new Recommendation("large:70b", 40 * GIGA, "all", Fit.TOO_LARGE, false, "needs more"));
		}

		@Override
		public InstallGuide guide(Platform platform) {
			return new InstallGuide(platform, "https://ollama.com/download/" + platform.key(),
					List.of(new InstallGuide.Step("Type this.", "install " + platform.key())));
		}
	}

	@BeforeEach
	void setUp() {
		inPlaceOf(OllamaService.class, ollama);
	}

	/** Opens the page and asks whether Ollama runs, which the page does by itself once the vault is open. */
	private Shell openAndAsk() throws Exception {
		Shell page = open(PAGE);
		waitUntilItSays(page, "A Processor");
		Workbench.press(page, "Refresh");
		return page;
	}

	@Test
	void itIsNotAskedUnaskedWhileTheVaultIsNotOpen() throws Exception {
		VaultState closed = new VaultState(false, false, false, Set.of(), false, "", Duration.ZERO);
		inPlaceOf(Vault.class, (Vault) Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] { Vault.class },
				(proxy, method, arguments) -> {
					assertEquals("state", method.getName());
					return closed;
				}));
		Shell page = open(PAGE);
		waitUntilItSays(page, "Press Refresh to ask");
		assertFalse(isEnabled(page, "Pull"));
		assertTrue(Workbench.ui(() -> Workbench.says(page, "A Processor (amd64, 8 cores)")));
		assertTrue(Workbench.ui(() -> Workbench.says(page, "A Card, 12.0 GB")));
		Workbench.press(page, "Refresh");
		waitUntilItSays(page, "Runs: version 0.13.1");
	}

	@Test
	void itShowsWhatItHasAndDeletesAfterAQuestion() throws Exception {
		Shell page = openAndAsk();
		waitUntilItSays(page, "Runs: version 0.13.1 at http://127.0.0.1:11434");
		waitForRows(page, INSTALLED, 1);
		assertTrue(rows(page, INSTALLED).getFirst().startsWith("llama3.2:3b | 2.0 GB | 3.2B | Q4_K_M | "), rows(page, INSTALLED).toString());
		Workbench.screenshot(() -> page, "ollama");
		select(page, INSTALLED, "llama3.2:3b");
		Workbench.press(page, "Delete\u2026");
		Workbench.press(Workbench.dialog("Delete Model"), "Delete");
		waitForRows(page, INSTALLED, 0);
	}

	@Test
	void aRecommendedModelIsPulledWithProgress() throws Exception {
		Shell page = openAndAsk();
		waitUntilEnabled(page, "Pull");
		showTab(page, 1);
		assertEquals("right:8b (advised) | 5.0 GB | fits the card", rows(page, ADVISED).get(1));
		assertTrue(Workbench.ui(() -> Workbench.says(page, "right:8b fits the card; much.")));
		Workbench.screenshot(() -> page, "ollama-recommended");
		assertEquals("right:8b", Workbench.ui(() -> Workbench.find(page, Combo.class, combo -> combo.getItemCount() == 3).orElseThrow().getText()));
		Workbench.press(page, "Pull");
		waitUntilItSays(page, "right:8b is here");
		showTab(page, 0);
		waitForRows(page, INSTALLED, 2);
	}

	@Test
	void aPullIsStopped() throws Exception {
		ollama.endless = true;
		Shell page = openAndAsk();
		waitUntilEnabled(page, "Pull");
		Workbench.press(page, "Pull");
		assertTrue(ollama.halfWay.await(60, TimeUnit.SECONDS));
		waitUntilItSays(page, "right:8b: 50 %, 2.0 GB of 4.0 GB (pulling aaaa)");
		assertEquals(50, Workbench.ui(() -> Workbench.find(page, ProgressBar.class, bar -> true).orElseThrow().getSelection()));
		assertFalse(isEnabled(page, "Pull"));
		Workbench.screenshot(() -> page, "ollama-pull");
		// the dialog has a Cancel of its own
		Workbench.click(Workbench.ui(() -> Workbench.find(Workbench.find(page, ProgressBar.class, bar -> true).orElseThrow().getParent(),
				Button.class, button -> true).orElseThrow()));
		waitUntilItSays(page, "Stopped.");
		waitUntilEnabled(page, "Pull");
	}

	/** It takes minutes, and nobody has to stay for it. */
	@Test
	void whoHasClosedThePageIsToldThatTheModelIsHere() throws Exception {
		ollama.endless = true;
		Shell page = openAndAsk();
		waitUntilEnabled(page, "Pull");
		Workbench.press(page, "Pull");
		assertTrue(ollama.halfWay.await(60, TimeUnit.SECONDS));
		Workbench.closeDialogs();
		try (OtherProgram other = OtherProgram.use()) {
			ollama.endless = false;
			other.awaitNotice("right:8b is here.");
		}
	}

	@Test
	void whyAPullFailedIsSaidOnThePage() throws Exception {
		Shell page = openAndAsk();
		waitUntilEnabled(page, "Pull");
		Workbench.ui(() -> {
			Workbench.find(page, Combo.class, combo -> combo.getItemCount() == 3).orElseThrow().setText("unknown");
			return page;
		});
		Workbench.press(page, "Pull");
		waitUntilItSays(page, "Cannot fetch the model: there is none of that name. See the library.");
		waitUntilEnabled(page, "Pull");
	}

	@Test
	void oneThatDoesNotRunLeadsToTheGuide() throws Exception {
		ollama.running = false;
		Shell page = openAndAsk();
		waitUntilItSays(page, "Nothing answers at http://127.0.0.1:11434. It is not installed. Follow the install guide.");
		assertFalse(isEnabled(page, "Pull"));
		Workbench.waitFor("the guide", () -> Workbench.find(page, Text.class, text -> text.getText().startsWith("install ")).isPresent());
		choose(page, "Install on:", "Windows");
		Workbench.waitFor("the guide for Windows",
				() -> Workbench.find(page, Text.class, text -> text.getText().equals("install windows")).isPresent());
		Workbench.screenshot(() -> page, "ollama-guide");
	}

	@Test
	void offlineIsSaidInPlace() throws Exception {
		ollama.offline = true;
		Shell page = openAndAsk();
		waitUntilItSays(page, "you work offline. Go online on the page Network.");
	}
}

package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** The page that greets, as Help > Welcome opens it. */
class WelcomeTest extends WindowTest {

	private static final String SHOW = "org.tftsr.rcp.showWelcome";

	private static void open() throws Exception {
		Workbench.start(SHOW, Map.of());
		Workbench.waitFor("the page", () -> Workbench.page().getActiveEditor() != null
				&& "Welcome".equals(Workbench.page().getActiveEditor().getTitle()));
	}

	@Test
	void offersWhatOneCanBeginWith() throws Exception {
		open();
		for (String offer : new String[] { "Triage a Log File", "Open a Log File", "Connect an AI Provider", "Take Over an Earlier Database" }) {
			Workbench.waitFor(offer, () -> Workbench.link(offer).isPresent());
		}
		Workbench.screenshot("welcome");
		Themes.show(Themes.DARK);
		Workbench.screenshot("welcome-dark");
		Workbench.start(SHOW, Map.of());
		Workbench.ui(() -> Boolean.TRUE);
		assertEquals(1, Workbench.ui(() -> Workbench.page().getEditorReferences().length), "there is one page");
	}

	@Test
	void hasTheKeyboardOnItsFirstLink() throws Exception {
		open();
		Workbench.waitFor("the first link has the keyboard",
				() -> Workbench.display().getFocusControl() instanceof Link link && link.getText().contains("Vault"));
	}

	@Test
	void leadsToTheProviders() throws Exception {
		open();
		Workbench.follow(Workbench.window().getShell(), "Connect an AI Provider");
		Shell settings = Workbench.dialog("Preferences");
		assertTrue(Workbench.ui(() -> Workbench.says(settings, "AI Providers")));
		Workbench.press(settings, "Cancel");
		Workbench.waitUntilClosed(settings);
	}

	/** At the first start there is none, and until that is known it was said that issues lie in it. */
	@Test
	void claimsNothingOfTheVaultBeforeItHasLooked() throws Exception {
		Vault vault = Services.get(Vault.class);
		CountDownLatch looked = new CountDownLatch(1);
		Vault slow = (Vault) Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] { Vault.class }, (proxy, method, arguments) -> {
			if (method.getName().equals("state")) {
				looked.await();
			}
			return method.invoke(vault, arguments);
		});
		try (Substitute substitute = Substitute.of(Vault.class, slow)) {
			open();
			Workbench.waitFor("it offers both", () -> Workbench.link("Create or Open the Vault").isPresent());
		} finally {
			looked.countDown();
		}
		Workbench.waitFor("it has looked", () -> Workbench.link("Create or Open the Vault").isEmpty());
	}

	@Test
	void saysHowItIsWithTheVault() throws Exception {
		Services.get(IssueRepository.class).create(NewIssue.titled("There is a database"));
		open();
		Workbench.waitFor("it is open", () -> Workbench.link("Protect the Vault").isPresent());
		Services.get(Vault.class).lock();
		Workbench.waitFor("it is locked", () -> Workbench.link("Open the Vault").isPresent());
		Services.get(Vault.class).unlock();
		Workbench.waitFor("it is open again", () -> Workbench.link("Protect the Vault").isPresent());
	}
}

package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/**
 * The vault locks itself when nobody is there. Its shortest time is minutes; so a vault that counts in tenths of a second
 * stands in its place, which does all else as the real one.
 */
class IdleLockTest extends VaultTest {

	/** The workbench locks ten seconds before the vault would, to save what was typed. */
	private static final Duration LEAD = Duration.ofSeconds(10);

	private final AtomicInteger touches = new AtomicInteger();
	private final AtomicInteger locks = new AtomicInteger();
	private Substitute substitute;

	@AfterEach
	void waitsForeverAgain() throws Exception {
		putBack();
		if (!vault().state().open()) {
			unlock();
		}
		vault().setIdleLock(Duration.ZERO);
	}

	private void putBack() {
		if (substitute != null) {
			substitute.close();
			substitute = null;
		}
	}

	@Test
	void savesWhatWasTypedClosesDialogsAndLocks() throws Exception {
		Issue issue = create("Nobody is there");
		open(issue);
		edit(issue.title(), "Nobody is there, typed before");
		locksAfter(LEAD.plusMillis(300));
		Shell preferences = chooseTime();
		Workbench.waitFor("the vault is locked", () -> locks.get() == 1
				&& Workbench.says(Workbench.window().getShell(), "The vault is locked."));
		Workbench.waitUntilClosed(preferences);
		putBack();
		unlock();
		assertEquals("Nobody is there, typed before",
				Services.get(IssueRepository.class).find(issue.id()).orElseThrow().issue().title());
	}

	@Test
	void whoTypesIsThere() throws Exception {
		locksAfter(Duration.ofMinutes(15));
		Shell preferences = chooseTime();
		Workbench.waitFor("the vault is told", () -> {
			Workbench.window().getShell().notifyListeners(SWT.KeyDown, new Event());
			return touches.get() > 0;
		});
		assertTrue(isOpen());
		assertEquals(0, locks.get());
		Workbench.ui(() -> {
			preferences.close();
			return preferences;
		});
	}

	private void locksAfter(Duration time) throws Exception {
		Vault real = vault();
		substitute = Substitute.of(Vault.class, Partly.of(Vault.class, real, Map.of("state", arguments -> {
			VaultState state = real.state();
			return new VaultState(state.present(), state.open(), state.locked(), state.protections(),
					state.keyringAvailable(), state.derivation(), time);
		}, "touch", arguments -> {
			touches.incrementAndGet();
			return null;
		}, "lock", arguments -> {
			locks.incrementAndGet();
			real.lock();
			return null;
		})));
	}

	/** Chooses a time in the preferences, from which moment on the workbench counts. */
	private static Shell chooseTime() throws Exception {
		Workbench.display().asyncExec(() -> PreferencesUtil
				.createPreferenceDialogOn(null, "org.tftsr.ui.vault.preferences", null, null).open());
		Shell dialog = Workbench.dialog("Preferences");
		Workbench.waitFor("the times", () -> times(dialog) != null);
		Workbench.ui(() -> {
			Combo combo = times(dialog);
			combo.select(combo.indexOf("30 minutes"));
			Workbench.click(combo);
			return combo;
		});
		return dialog;
	}

	private static Combo times(Shell dialog) {
		return Workbench.find(dialog, Combo.class, combo -> combo.indexOf("30 minutes") >= 0).orElse(null);
	}
}

package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.integrations.tests.support.SetClock;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** A document of an issue with a log, on its way to a Confluence whose answers are lost. */
abstract class PublishedPagesCase extends ConfluenceCase {

	/** As often the gate asks before it gives up. */
	static final int ATTEMPTS = 3;

	@TempDir
	Path folder;

	final PublicationService publications = TestServices.get(PublicationService.class);
	final SetClock clock = new SetClock();
	LoggedIssue made;

	@BeforeEach
	void makeIssue() throws Exception {
		made = LoggedIssue.make(folder);
	}

	@AfterEach
	void setClockBack() {
		clock.close();
	}

	final PreparedPublication prepare() throws TftsrException {
		wiki.spaces.put("DEV", "Development");
		return publications.prepare(made.issue(), made.document(),
				new PublicationTarget(ServiceKind.CONFLUENCE, null, null, null, Map.of(), false, false), Redaction.REDACTED, Progress.NONE);
	}

	/** The page is made, and nobody here hears of it. */
	final WikiPage breakOff() throws TftsrException {
		PreparedPublication prepared = prepare();
		return losing(reviewer -> publications.publish(prepared, reviewer, Progress.NONE));
	}

	/** Somebody else does, which makes a version. */
	static void rename(WikiPage page, String title) {
		page.rename(title);
		page.write(page.last().storage(), "renamed");
	}

	final Publication unfinished() throws TftsrException {
		return publications.unfinished(made.issue()).getFirst();
	}

	final RemoteLink goOn() throws TftsrException {
		return publications.resume(unfinished().id(), Unfound.ASK, SEND, Progress.NONE);
	}

	/** As who has looked, and seen that it is not there. */
	final RemoteLink make() throws TftsrException {
		return publications.resume(unfinished().id(), Unfound.MAKE, SEND, Progress.NONE);
	}

	/** As somebody whose password the server takes. */
	final void signInAs(String user) throws TftsrException {
		Integration now = integrations.find(ServiceKind.CONFLUENCE).orElseThrow();
		SignIn signIn = wiki.isCloud() ? SignIn.API_TOKEN : SignIn.PASSWORD;
		integrations.save(new Integration(now.service(), now.address(), now.ownServer(), signIn, user, null, now.space(), false, null, Map.of(),
				false, false, null, null));
		try (Passphrase token = Passphrase.of(FakeConfluence.TOKEN.toCharArray())) {
			integrations.setSecret(ServiceKind.CONFLUENCE, token);
		}
		wiki.authorization = basic(user);
	}

	/** Sends something. */
	@FunctionalInterface
	interface Sending {
		void send(Reviewer reviewer) throws TftsrException;
	}

	/** The page is made, but neither the answer comes nor that of who looks it up, now and the next time. */
	final void lose(Sending sending) {
		wiki.loseNextAnswer("POST");
		assertThrows(TftsrException.class, () -> sending.send(preview -> {
			for (int i = 0; i < ATTEMPTS + 1 && preview.method().equals("POST"); i++) {
				wiki.answerNext("GET", Reply.page(503, "Maintenance"));
			}
			return Reviewer.Verdict.SEND;
		}));
	}

	/** The page is made, and nobody here hears of it; the next time there are answers. */
	WikiPage losing(Sending sending) {
		lose(sending);
		wiki.clearFaults();
		return wiki.pages.lastEntry().getValue();
	}
}

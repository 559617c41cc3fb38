package org.tftsr.storage.tests.kills;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Database;

/** Publishing: tokens that are renewed again and again, the steps of publications, and links. */
final class PublishingWork implements Work {

	private static final int ROUNDS = 12;
	private static final String TOKENS = "tokens";

	@Override
	public String name() {
		return "publishing";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			Integration service = database.integrations().save(new Integration(ServiceKind.AZURE_DEVOPS, "https://dev.azure.com/example",
					false, SignIn.OAUTH, null, null, null, false, new OAuthClient(null, "client", null, 0), Map.of(), false, false, null, null));
			acknowledge.accept("set up");
			UUID issue = database.issues().create(NewIssue.titled("Published")).id();
			for (int i = 1; i <= ROUNDS; i++) {
				try (OAuthTokens tokens = new OAuthTokens(secret("access " + i), secret("refresh " + i), Instant.EPOCH)) {
					database.integrations().setTokens(service, tokens);
				}
				acknowledge.accept(TOKENS + ' ' + i);
				publish(issue, i, database, acknowledge);
			}
		}
	}

	private static Passphrase secret(String text) {
		return Passphrase.of(text.toCharArray());
	}

	private static void publish(UUID issue, int number, Database database, Consumer<String> acknowledge) throws Exception {
		UUID id = UUID.randomUUID();
		for (PublicationStep step : PublicationStep.values()) {
			String remote = step.compareTo(PublicationStep.WRITTEN) < 0 ? null : "item" + number;
			database.publications().put(new Publication(id, issue, null, ServiceKind.AZURE_DEVOPS, "Operations", "Title", Map.of(), remote,
					"hash", step, List.of(), null, Instant.EPOCH, Instant.EPOCH));
			acknowledge.accept("step " + id + ' ' + step);
		}
		database.remoteLinks().save(new RemoteLink(UUID.randomUUID(), issue, null, ServiceKind.AZURE_DEVOPS, "item" + number, "#" + number,
				"https://dev.azure.com/example/" + number, "Operations", "New", "1", "hash", Instant.EPOCH, null));
		acknowledge.accept("link " + issue + " item" + number);
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		int tokens = 0;
		for (String line : acknowledged) {
			String[] words = line.split(" ");
			switch (words[0]) {
			case TOKENS -> tokens = Integer.parseInt(words[1]);
			case "step" -> checkStep(UUID.fromString(words[1]), PublicationStep.valueOf(words[2]), database);
			case "link" -> Loss.unless(database.remoteLinks().ofIssue(UUID.fromString(words[1])).stream()
					.anyMatch(link -> link.remoteId().equals(words[2])), "a link is lost: " + line);
			default -> Loss.unless(database.integrations().find(ServiceKind.AZURE_DEVOPS).isPresent(), "the service is lost");
			}
		}
		if (tokens > 0) {
			checkTokens(tokens, database);
		}
	}

	/** A publication never falls back: what was sent would be sent again. */
	private static void checkStep(UUID id, PublicationStep acknowledged, Database database) throws Exception {
		PublicationStep kept = database.publications().find(id).orElseThrow(() -> new Loss("a publication is lost: " + id)).step();
		Loss.unless(kept.compareTo(acknowledged) >= 0, "it was " + acknowledged + ", and is " + kept);
	}

	/** Of one sign-in, the last one that was said to be kept or the one after: a server takes a refresh token once. */
	private static void checkTokens(int acknowledged, Database database) throws Exception {
		Integration service = database.integrations().find(ServiceKind.AZURE_DEVOPS).orElseThrow();
		try (OAuthTokens tokens = database.integrations().tokens(service).orElseThrow(() -> new Loss("the tokens are lost"))) {
			String kept = tokens.access().text().toString().replace("access ", "");
			Loss.unlessEqual("refresh " + kept, tokens.refresh().text().toString(), "the refresh token beside that access token");
			int number = Integer.parseInt(kept);
			Loss.unless(number == acknowledged || number == acknowledged + 1, "the tokens are of round " + number + ", not " + acknowledged);
		}
	}
}

package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Documents and issues are published with {@code tftsr integration}: set up, tried, previewed, sent redacted, changed and read back. */
class IntegrationCommandsTest {

	private static final String MAIL = "anna.maier" + "@example.org";

	@TempDir
	private Path folder;
	private Product product;
	private IncidentServer tickets;
	private WikiServer wiki;

	@BeforeEach
	void servicesAndProduct() throws IOException {
		tickets = new IncidentServer();
		wiki = new WikiServer();
		product = Product.ready(folder.resolve("data")).with("NOW", IncidentServer.PASSWORD).with("WIKI", WikiServer.TOKEN);
	}

	@AfterEach
	void stopServices() {
		tickets.close();
		wiki.close();
	}

	private JsonObject json(String... words) {
		return product.run(withJson(words)).ok().json().getAsJsonObject();
	}

	private List<JsonObject> lines(String... words) {
		return product.run(withJson(words)).ok().jsonLines().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static String[] withJson(String... words) {
		String[] all = new String[words.length + 2];
		all[0] = "--json";
		all[1] = "integration";
		System.arraycopy(words, 0, all, 2, words.length);
		return all;
	}

	private static String text(JsonObject json, String name) {
		return json.get(name).getAsString();
	}

	private void setUpTickets() {
		json("configure", "servicenow", "--address", tickets.address(), "--user", IncidentServer.USER, "--secret-env", "NOW");
	}

	private void setUpWiki() {
		json("configure", "confluence", "--address", wiki.address(), "--space", WikiServer.SPACE, "--secret-env", "WIKI");
	}

	private String issue() {
		return text(product.run("--json", "issue", "create", "Disk of " + MAIL + " full", "--description", "Mail to " + MAIL + " failed",
				"--severity", "critical").ok().json().getAsJsonObject(), "id");
	}

	@Test
	void aServiceIsSetUpTriedAndForgotten() {
		assertEquals(List.of(), lines("list"));
		JsonObject made = json("configure", "servicenow", "--address", tickets.address() + '/', "--user", IncidentServer.USER,
				"--secret-env", "NOW", "--default", "urgency.P1=2", "--auto-create");
		assertEquals(tickets.address(), text(made, "address"));
		assertEquals("password", text(made, "signIn"));
		assertTrue(made.get("hasSecret").getAsBoolean());
		assertTrue(made.get("connectedAt").isJsonNull(), "nobody has asked it yet");
		assertEquals("{\"urgency.P1\":\"2\"}", made.get("defaults").toString());

		assertEquals("kim", text(json("test", "servicenow"), "as"));
		JsonObject listed = lines("list").getFirst();
		assertFalse(listed.get("connectedAt").isJsonNull());
		JsonObject changed = json("configure", "servicenow", "--default", "urgency.P1=", "--no-auto-create");
		assertEquals("{}", changed.get("defaults").toString());
		assertFalse(changed.get("autoCreate").getAsBoolean());
		assertFalse(changed.get("connectedAt").isJsonNull(), "that is no matter of the connection");

		json("disconnect", "servicenow");
		assertFalse(lines("list").getFirst().get("hasSecret").getAsBoolean());
		product.run("integration", "remove", "servicenow").ok();
		assertEquals(List.of(), lines("list"));
	}

	@Test
	void aCriticalIssueIsToldOfOnceWhereThatIsSet() {
		json("configure", "servicenow", "--address", tickets.address(), "--user", IncidentServer.USER, "--secret-env", "NOW", "--auto-create");
		Product.Run calm = product.run("--json", "issue", "create", "Disk full", "--severity", "low").ok();
		assertFalse(calm.message().contains("ServiceNow"), calm.message());
		String issue = text(calm.json().getAsJsonObject(), "id");
		Product.Run worse = product.run("issue", "update", issue, "--severity", "critical").ok();
		assertTrue(worse.message().contains("tftsr integration create servicenow " + issue), worse.message());
		Product.Run again = product.run("issue", "update", issue, "--severity", "high").ok();
		assertFalse(again.message().contains("ServiceNow"), again.message());
	}

	@Test
	void whatIsWrongIsSaidWithWhatToDo() {
		assertEquals(2, product.run("integration", "configure", "jira", "--address", wiki.address()).code());
		assertEquals(2, product.run("integration", "configure", "servicenow").code());
		Product.Run notSetUp = product.run("integration", "test", "servicenow");
		assertEquals(1, notSetUp.code());
		assertTrue(notSetUp.message().contains("tftsr integration configure"), notSetUp.message());
		Product.Run noUser = product.run("integration", "configure", "servicenow", "--address", tickets.address());
		assertEquals(1, noUser.code());
		assertTrue(noUser.message().contains("user"), noUser.message());
		Product.Run secret = product.run("integration", "configure", "servicenow", "--address", "https://kim:pw@example.org", "--user", "kim");
		assertEquals(1, secret.code());
		assertFalse(secret.err().contains("kim:pw"), secret.err());

		Product wrong = new Product(folder.resolve("data")).with("NOW", "wrong");
		wrong.run("integration", "configure", "servicenow", "--address", tickets.address(), "--user", "kim", "--secret-env", "NOW").ok();
		Product.Run refused = wrong.run("integration", "connect", "servicenow");
		assertEquals(1, refused.code());
		assertTrue(refused.message().contains("password"), refused.message());
		assertEquals(2, product.run("integration", "spaces", "servicenow").code());
	}

	@Test
	void anIssueBecomesAnIncidentThatIsFoundReadAndChanged() {
		setUpTickets();
		String issue = issue();
		Product.Run dry = product.run("integration", "create", "servicenow", issue, "--dry-run").ok();
		assertEquals(List.of(), tickets.written(), "nothing was sent");
		assertFalse(dry.out().contains(MAIL), dry.out());

		JsonObject link = json("create", "servicenow", issue.substring(0, 13), "--yes");
		assertEquals("INC0010042", text(link, "label"));
		assertEquals(1, tickets.written().size());
		assertEquals(withoutCorrelation(dry.out()), withoutCorrelation(tickets.written().getFirst()));
		assertFalse(tickets.written().toString().contains(MAIL));
		assertEquals("1", tickets.incidents().getFirst().get("priority"));

		JsonObject read = json("get", "servicenow", "inc0010042");
		assertEquals(List.of("1", "New"), List.of(text(read, "priority"), text(read, "state")));
		assertEquals("INC0010042", text(lines("search", "servicenow", "Disk").getFirst(), "label"));

		tickets.incidents().getFirst().put("state", "Resolved");
		assertEquals("New", text(lines("links", issue).getFirst(), "state").split(",")[0]);
		assertEquals("Resolved", text(lines("refresh", issue).getFirst(), "state").split(",")[0]);
		assertEquals("Resolved", text(lines("links", issue).getFirst(), "state").split(",")[0]);

		product.run("issue", "update", issue, "--title", "Disk full on web-01").ok();
		json("update", "servicenow", issue);
		assertEquals("Disk full on web-01", tickets.incidents().getFirst().get("short_description"));
		assertEquals(1, tickets.incidents().size());
		product.run("integration", "unlink", text(link, "id")).ok();
		assertEquals(List.of(), lines("links", issue));
		assertEquals(1, product.run("integration", "update", "servicenow", issue).code());
	}

	/** Each attempt has a number of its own by which it would be found again. */
	private static String withoutCorrelation(String json) {
		return json.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
	}

	@Test
	void asItIsGoesOnlyWhatSomebodyHasAgreedTo() {
		setUpTickets();
		String issue = issue();
		Product.Run refused = product.run("integration", "create", "servicenow", issue, "--unredacted");
		assertEquals(1, refused.code());
		assertTrue(refused.message().contains("--yes"), refused.message());
		assertEquals(List.of(), tickets.written());
		json("create", "servicenow", issue, "--unredacted", "--yes");
		assertTrue(tickets.incidents().getFirst().get("short_description").contains(MAIL));
	}

	@Test
	@LongRunning("aDocumentBecomesAPageThatIsWrittenAgainOnlyWhereItHasChanged")
	void aPageIsFoundByItsWordsAndUpdatedOnlyOnceItIsThere() {
		setUpWiki();
		JsonObject tested = json("test", "confluence");
		assertEquals(List.of("Kim Example", "Confluence Data Center"), List.of(text(tested, "as"), text(tested, "server")));
		assertFalse(lines("list").getFirst().get("connectedAt").isJsonNull());
		String issue = issue();
		String document = text(product.run("--json", "document", "rca", issue).ok().json().getAsJsonObject(), "id");
		Product.Run early = product.run("integration", "update", "confluence", document);
		assertEquals(1, early.code());
		assertTrue(early.message().contains("tftsr integration publish"), early.message());
		assertEquals(List.of(), wiki.written());

		json("publish", "confluence", document);
		JsonObject found = lines("search", "confluence", "Root Cause", "--space", WikiServer.SPACE).getFirst();
		assertEquals("4711", text(found, "id"));
		assertEquals(List.of(), lines("search", "confluence", "zebra"));

		product.run("issue", "update", issue, "--title", "Disk full on web-01").ok();
		String other = text(product.run("--json", "document", "rca", issue).ok().json().getAsJsonObject(), "id");
		assertEquals("4711", text(json("update", "confluence", other, "--id", "4711", "--yes"), "remoteId"));
		assertTrue(wiki.pages().getFirst().get("title").getAsString().contains("Disk full on web-01"), wiki.pages().toString());
		assertEquals(1, wiki.pages().size());
	}

	@Test
	@LongRunning("aDocumentBecomesAPageThatIsWrittenAgainOnlyWhereItHasChanged")
	void anUpdateMakesNothingNewAndAPageOfTheSameTitleIsNamed() {
		setUpWiki();
		String document = text(product.run("--json", "document", "rca", issue()).ok().json().getAsJsonObject(), "id");
		JsonObject link = json("publish", "confluence", document);
		product.run("integration", "unlink", text(link, "id")).ok();
		Product.Run taken = product.run("integration", "publish", "confluence", document, "--yes");
		assertEquals(1, taken.code());
		assertTrue(taken.message().contains("has a page of this title") && taken.message().contains("--id 4711"), taken.message());
		assertEquals(1, wiki.written().size(), "nothing was sent that writes");

		json("publish", "confluence", document, "--id", "4711");
		wiki.deleteBehind(0);
		Product.Run gone = product.run("integration", "update", "confluence", document, "--yes");
		assertEquals(1, gone.code());
		assertTrue(gone.message().contains("is not there any more") && gone.message().contains("tftsr integration publish"), gone.message());
		assertEquals(List.of(), wiki.pages());
		json("publish", "confluence", document);
		assertEquals(1, wiki.pages().size());
	}

	@Test
	void atATerminalOneIsAskedOnceAndANoIsNoFailure() {
		assumeTrue(Product.hasTerminal(), "nothing gives a command a terminal here");
		setUpWiki();
		String document = text(product.run("--json", "document", "rca", issue()).ok().json().getAsJsonObject(), "id");
		Product.Run no = product.type("n\n", "integration", "publish", "confluence", document);
		assertEquals(130, no.code(), no.out());
		Product.Run unsearched = product.type("n\n", "integration", "search", "confluence", "Root Cause");
		assertEquals(130, unsearched.code(), unsearched.out());
		assertEquals(List.of(), wiki.pages());
		Product.Run yes = product.type("y\n", "integration", "publish", "confluence", document).ok();
		assertEquals(1, yes.out().split("y: yes", -1).length - 1, yes.out());
		assertEquals(1, wiki.pages().size());
	}

	@Test
	void filesGoAlongOnceAndRedacted() throws IOException {
		setUpWiki();
		setUpTickets();
		String issue = issue();
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:03 ERROR login of user=kimberly failed\n");
		product.run("log", "import", issue, log.toString()).ok();
		String document = text(product.run("--json", "document", "rca", issue).ok().json().getAsJsonObject(), "id");

		json("publish", "confluence", document, "--attach-pdf", "--attach-logs");
		assertEquals(2, wiki.files(0).size(), wiki.files(0).toString());
		assertTrue(wiki.files(0).getFirst().endsWith(".pdf"), wiki.files(0).toString());
		assertEquals("app.log", wiki.files(0).getLast());
		int requests = wiki.written().size();
		json("publish", "confluence", document, "--attach-pdf", "--attach-logs");
		assertEquals(requests, wiki.written().size(), "the same files are not sent twice");

		json("create", "servicenow", issue, "--attach-logs");
		assertEquals(List.of("app.log"), tickets.files());
		for (FakeService service : List.of(wiki, tickets)) {
			assertTrue(service.written().toString().contains("ERROR login of"), "the log has gone along");
			assertFalse(service.written().toString().contains("kimberly"), "redacted");
			assertFalse(service.written().toString().contains(MAIL));
		}
	}

	@Test
	void aDocumentBecomesAPageThatIsWrittenAgainOnlyWhereItHasChanged() {
		setUpWiki();
		assertEquals("Kim Example", text(json("connect", "confluence"), "as"));
		assertEquals(WikiServer.SPACE, text(lines("spaces", "confluence").getFirst(), "key"));
		String issue = issue();
		String document = text(product.run("--json", "document", "rca", issue).ok().json().getAsJsonObject(), "id");

		JsonObject link = json("publish", "confluence", document, "--parent", "1", "--label", "rca");
		assertEquals(List.of("4711", document), List.of(text(link, "remoteId"), text(link, "document")));
		assertFalse(wiki.written().toString().contains(MAIL));
		int requests = wiki.written().size();
		json("publish", "confluence", document);
		assertEquals(requests, wiki.written().size(), "the same is not written twice");
		assertEquals(1, wiki.pages().size());
		JsonObject page = json("get", "confluence", "4711");
		assertEquals(WikiServer.text(wiki.pages().getFirst()), text(page, "text"));

		wiki.changeBehind(0);
		Product.Run conflict = product.run("integration", "publish", "confluence", document, "--yes");
		assertEquals(1, conflict.code());
		assertTrue(conflict.message().contains("--overwrite"), conflict.message());
		assertEquals("<p>by somebody else</p>", WikiServer.text(wiki.pages().getFirst()));
		json("publish", "confluence", document, "--overwrite");
		assertTrue(WikiServer.text(wiki.pages().getFirst()).contains("Root Cause Analysis"));
	}
}

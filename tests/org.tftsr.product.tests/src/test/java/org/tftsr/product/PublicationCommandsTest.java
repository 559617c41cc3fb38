package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What {@code tftsr integration} does where a browser takes part, a publication breaks off, or the service is Azure DevOps. */
class PublicationCommandsTest {

	private static final String MAIL = "anna.maier" + "@example.org";

	@TempDir
	private Path folder;
	private Product product;
	private IncidentServer tickets;
	private BoardServer board;

	@BeforeEach
	void servicesAndProduct() throws IOException {
		tickets = new IncidentServer();
		board = new BoardServer();
		product = Product.ready(folder.resolve("data")).with("NOW", IncidentServer.PASSWORD).with("ADO", BoardServer.TOKEN);
	}

	@AfterEach
	void stopServices() {
		tickets.close();
		board.close();
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

	private String issue() {
		return text(product.run("--json", "issue", "create", "Disk of " + MAIL + " full", "--severity", "critical").ok().json().getAsJsonObject(),
				"id");
	}

	@Test
	void oneSignsInInABrowserAndIsConnectedOnceACallHasSucceeded() throws Exception {
		int port = freePort();
		json("configure", "servicenow", "--address", tickets.address(), "--issuer", tickets.address(), "--client-id", "client-1",
				"--redirect-port", Integer.toString(port));
		Path out = folder.resolve("connect.json");
		Process connect = product.startTalking(out, withJson("connect", "servicenow", "--no-browser"));
		try (BufferedReader said = connect.errorReader()) {
			Map<String, String> asked = query(said.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow());
			assertEquals("S256", asked.get("code_challenge_method"));
			assertEquals("http://localhost:" + port + "/callback", asked.get("redirect_uri"));
			assertEquals(404, browse(asked.get("redirect_uri") + "?code=stolen&state=wrong"));
			tickets.expectSignIn("code-1", asked.get("code_challenge"));
			assertEquals(200, browse(asked.get("redirect_uri") + "?code=code-1&state=" + asked.get("state")));
			assertTrue(connect.waitFor(60, TimeUnit.SECONDS), "it ends by itself");
		}
		assertEquals(0, connect.exitValue());
		assertEquals("ServiceNow", text(JsonParser.parseString(Files.readString(out)).getAsJsonObject(), "server"));
		assertFalse(lines("list").getFirst().get("connectedAt").isJsonNull());
		assertEquals(List.of(), lines("search", "servicenow", "Disk"));
		assertNotEquals(0, product.run("integration", "connect", "azuredevops").code(), "it is not set up");
	}

	@Test
	void atATerminalWhatWouldLeaveIsShownBeforeItIsAskedAbout() {
		assumeTrue(Product.hasTerminal(), "nothing gives a command a terminal here");
		setUpTickets();
		json("configure", "azuredevops", "--address", board.organisation(), "--no-own-server", "--project", BoardServer.PROJECT, "--secret-env",
				"ADO");
		for (String service : List.of("azuredevops", "servicenow")) {
			String before = refused("integration", "search", service, "checkout slow " + MAIL);
			assertTrue(before.contains("checkout") && before.contains("slow"), before);
			assertTrue(before.contains("Replaced: 1 EMAIL"), before);
			assertFalse(before.contains(MAIL) || before.contains("%20"), before);
		}
		String issue = issue();
		tickets.refuseNextWrite();
		product.run("integration", "create", "servicenow", issue, "--yes");
		String resumed = refused("integration", "resume", text(lines("unfinished", issue).getFirst(), "id"));
		assertTrue(resumed.contains("short_description = Disk of ") && resumed.contains("Replaced: "), resumed);
		assertFalse(resumed.contains(MAIL), resumed);
		assertEquals(List.of(), tickets.incidents());
	}

	/** What a command shows at a terminal before its question, to which the answer is no. */
	private String refused(String... words) {
		Product.Run run = product.type("n\n", words);
		assertEquals(130, run.code(), run.out());
		String[] parts = run.out().split("\\(y: yes", -1);
		assertEquals(2, parts.length, run.out());
		return parts[0];
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static Map<String, String> query(String address) {
		Map<String, String> query = new HashMap<>();
		for (String pair : URI.create(address).getRawQuery().split("&")) {
			String[] parts = pair.split("=", 2);
			query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return query;
	}

	private static int browse(String address) throws IOException, InterruptedException {
		try (HttpClient browser = HttpClient.newHttpClient()) {
			return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

	@Test
	void whatHasBrokenOffIsListedAndGoneOnWithOrGivenUp() {
		setUpTickets();
		String issue = issue();
		assertEquals(List.of(), lines("unfinished", issue));
		tickets.breakBehindNextWrite();
		assertEquals(1, product.run("integration", "create", "servicenow", issue, "--yes").code());
		JsonObject broken = lines("unfinished", issue).getFirst();
		assertEquals("sending", text(broken, "step"));
		Product.Run again = product.run("integration", "create", "servicenow", issue, "--yes");
		assertTrue(again.message().contains("Resume"), again.message());
		tickets.repair();
		assertEquals("INC0010042", text(json("resume", text(broken, "id"), "--yes"), "label"));
		assertEquals(1, tickets.incidents().size());
		assertEquals(List.of(), lines("unfinished", issue));
		assertEquals(1, product.run("integration", "resume", "01970000-0000-7000-8000-0000000000ff").code());

		String other = issue();
		tickets.refuseNextWrite();
		Product.Run refused = product.run("integration", "create", "servicenow", other, "--new", "--yes");
		assertTrue(refused.message().contains("administrator"), refused.message());
		JsonObject failed = lines("unfinished", other).getFirst();
		assertEquals("failed", text(failed, "step"));
		assertTrue(text(failed, "problem").contains("administrator"), failed.toString());
		product.run("integration", "give-up", text(failed, "id")).ok();
		assertEquals(List.of(), lines("unfinished", other));
		assertEquals(1, tickets.incidents().size());
	}

	@Test
	@LongRunning("whatHasBrokenOffIsListedAndGoneOnWithOrGivenUp: another of the title is refused")
	void anotherTicketOfTheTitleOfAnOpenOneIsMadeOnlyWhereThatIsSaid() {
		setUpTickets();
		json("create", "servicenow", issue(), "--yes");
		String other = issue();
		Product.Run refused = product.run("integration", "create", "servicenow", other, "--yes");
		assertNotEquals(0, refused.code());
		assertTrue(refused.message().contains("INC0010042") && refused.message().contains("--new"), refused.message());
		assertEquals(1, tickets.incidents().size());
		json("create", "servicenow", other, "--new", "--yes");
		assertEquals(2, tickets.incidents().size());
	}

	@Test
	@LongRunning("anIssueBecomesAWorkItemThatIsFoundReadAndChanged")
	void anIssueIsLinkedWithATicketThatIsThere() {
		setUpTickets();
		String first = issue();
		json("create", "servicenow", first, "--yes");
		String issue = issue();
		JsonObject link = lines("link", "servicenow", issue, "inc0010042").getFirst();
		assertEquals(List.of("INC0010042", issue), List.of(text(link, "label"), text(link, "issue")));
		assertEquals(text(link, "id"), text(lines("links", issue).getFirst(), "id"));
		assertEquals(text(link, "id"), text(lines("link", "servicenow", issue, "INC0010042").getFirst(), "id"), "it is one link");
		assertEquals(1, product.run("integration", "link", "servicenow", issue, "INC0099999").code());
		product.run("issue", "update", issue, "--title", "Disk full on web-01").ok();
		json("update", "servicenow", issue, "--yes");
		assertEquals("Disk full on web-01", tickets.incidents().getFirst().get("short_description"));
		assertEquals(1, tickets.incidents().size());
	}

	@Test
	void anIssueBecomesAWorkItemThatIsFoundReadAndChanged() throws Exception {
		json("configure", "azuredevops", "--address", board.organisation(), "--no-own-server", "--project", BoardServer.PROJECT, "--secret-env",
				"ADO");
		assertEquals("Kim Example", text(json("connect", "azuredevops"), "as"));
		JsonObject tested = json("test", "azuredevops");
		assertEquals(List.of("Kim Example", "Azure DevOps Services"), List.of(text(tested, "as"), text(tested, "server")));
		assertEquals(BoardServer.PROJECT, text(lines("projects", "azuredevops").getFirst(), "name"));
		String issue = issue();
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:03 ERROR login of user=kimberly failed\n");
		product.run("log", "import", issue, log.toString()).ok();
		JsonObject link = json("create", "azuredevops", issue, "--field", "System.AreaPath=" + BoardServer.PROJECT,
				"--attach-logs", "--yes");
		assertEquals("#42", text(link, "label"));
		assertFalse(board.written().toString().contains(MAIL));
		assertEquals(List.of("app.log"), board.files(42));
		assertTrue(board.written().toString().contains("ERROR login of"), "the log has gone along");
		assertFalse(board.written().toString().contains("kimberly"), "redacted");
		assertEquals("1 - Critical", board.items().getFirst().get("Microsoft.VSTS.Common.Severity"));
		assertEquals("New", text(json("get", "azuredevops", "#42"), "state"));
		assertEquals("42", text(lines("search", "azuredevops", "Disk", "--yes").getFirst(), "id"));
		int before = board.written().size();
		lines("search", "azuredevops", "login kimberly", "--issue", issue, "--yes");
		assertFalse(board.written().subList(before, board.written().size()).toString().contains("kimberly"), "only the log tells that it is a name");

		board.move(42, "Active");
		assertEquals("Active", text(lines("refresh", issue).getFirst(), "state"));
		product.run("issue", "update", issue, "--title", "Disk full on web-01", "--severity", "high").ok();
		json("update", "azuredevops", issue, "--yes");
		assertEquals("Disk full on web-01", board.items().getFirst().get("System.Title"));
		assertEquals("2 - High", board.items().getFirst().get("Microsoft.VSTS.Common.Severity"));
		json("update", "azuredevops", issue, "--severity", "1 - Critical", "--yes");
		assertEquals("1 - Critical", board.items().getFirst().get("Microsoft.VSTS.Common.Severity"));
		assertEquals(1, board.items().size());
	}
}

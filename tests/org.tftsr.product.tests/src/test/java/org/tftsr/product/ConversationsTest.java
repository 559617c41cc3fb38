package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What was said about an issue, at the command line. */
class ConversationsTest {

	private static final String SAID = """
			[{"id":"c","title":"Why it is down","pinned":true,"tip":"a","createdAt":"2026-03-01T10:00:00Z",
			"updatedAt":"2026-03-01T10:00:02Z","messages":[
			{"id":"q","parent":null,"role":"user","content":"Why is [IPV4-1] down?","state":"complete","provider":"Work","model":"gpt",
			"inputTokens":0,"outputTokens":0,"costMicros":0,"estimated":false,"createdAt":"2026-03-01T10:00:00Z",
			"attachments":[{"label":"app.log","log":null,"text":"1: x","tokens":2}],"claims":[]},
			{"id":"b","parent":"q","role":"assistant","content":"A first try","state":"stopped","provider":"Work","model":"gpt",
			"inputTokens":9,"outputTokens":3,"costMicros":12,"estimated":true,"createdAt":"2026-03-01T10:00:01Z","attachments":[],"claims":[]},
			{"id":"a","parent":"q","role":"assistant","content":"The disk is full\\nand nobody saw it","state":"complete","provider":"Work",
			"model":"gpt","inputTokens":9,"outputTokens":8,"costMicros":20,"estimated":false,"createdAt":"2026-03-01T10:00:02Z",
			"attachments":[],"claims":[{"text":"full","standing":"proven","citations":[
			{"label":"app.log","log":null,"line":7,"quote":"no space","found":true}]}]}]}]""";

	@TempDir
	private Path folder;

	@Test
	void messagesOfAnImportedIssueAreListedInTheirOrder() throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		String empty = product.run("--json", "issue", "create", "Nobody asked").ok().json().getAsJsonObject().get("id").getAsString();
		assertEquals("", product.run("issue", "messages", empty).ok().out());
		Path file = folder.resolve("issue.json");
		product.run("issue", "export", empty, "-o", file.toString()).ok();
		JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		json.add("conversations", JsonParser.parseString(SAID));
		Files.writeString(file, json.toString());
		String id = product.run("--json", "issue", "import", file.toString()).ok().json().getAsJsonObject().get("id").getAsString();

		List<JsonElement> messages = product.run("--json", "issue", "messages", id).ok().jsonLines();
		assertEquals(List.of("Why is [IPV4-1] down?", "A first try", "The disk is full\nand nobody saw it"),
				messages.stream().map(message -> message.getAsJsonObject().get("content").getAsString()).toList());
		JsonObject first = messages.getFirst().getAsJsonObject();
		assertEquals(Set.of("id", "conversationId", "parentId", "role", "content", "state", "provider", "model", "inputTokens",
				"outputTokens", "costMicros", "estimated", "createdAt", "attachments"), first.keySet());
		assertEquals(first.get("id"), messages.getLast().getAsJsonObject().get("parentId"));
		assertEquals("1: x", first.getAsJsonArray("attachments").get(0).getAsJsonObject().get("text").getAsString());
		String text = product.run("issue", "messages", id).ok().out();
		assertTrue(text.contains("2026-03-01T10:00:01Z  assistant  Work gpt  [stopped]\n    A first try\n"), text);
		assertTrue(text.contains("    The disk is full\n    and nobody saw it\n"), text);

		JsonObject shown = product.run("--json", "issue", "show", id).ok().json().getAsJsonObject();
		assertEquals("Why it is down", shown.getAsJsonArray("conversations").get(0).getAsJsonObject().get("title").getAsString());
		assertTrue(product.run("issue", "show", id).ok().out().contains("[pinned]  Why it is down"));
		assertEquals(1, product.run("issue", "messages", "ffffffff").code());
	}
}

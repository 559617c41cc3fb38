package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.tests.confluence.FakeConfluence.Exchange;
import org.tftsr.net.RedactedFile;
import org.tftsr.testsupport.Steady;
import org.tftsr.testsupport.TestServices;

/**
 * What is sent to Confluence is what Atlassian describes. Nothing lets others pass its descriptions on; so it is held against clients that
 * others have generated from them, and against the descriptions themselves where the environment variable {@code TFTSR_API_DESCRIPTIONS}
 * names a folder with {@code confluence-v1.json} and {@code confluence-v2.json}.
 */
class PublishedConfluenceTest extends ConfluenceCase {

	private static final String SECOND = "/wiki/api/v2";
	private static final Pattern CONTENT_WITH_STATUS = Pattern.compile("/rest/api/content/[0-9]+\\?.*status=");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void whatIsSentAndAnsweredIsWhatGeneratedClientsSendAndRead(Wikis kind) throws Exception {
		GeneratedClient client = GeneratedClient.of(kind, folder);
		start(kind.isCloud());
		useAll();
		List<Exchange> exchanges = wiki.exchanges();
		assertTrue(exchanges.size() > 11, exchanges.toString());
		List<String> complaints = client.complaints(exchanges);
		StringBuilder wrong = new StringBuilder();
		for (int i = 0; i < exchanges.size(); i++) {
			if (!complaints.get(i).isEmpty()) {
				wrong.append(exchanges.get(i).request().method()).append(' ').append(exchanges.get(i).request().target()).append(": ")
						.append(complaints.get(i)).append('\n');
			}
		}
		assertEquals("", wrong.toString());
		for (String complaint : client.complaints(exchanges.stream().map(each -> spoiled(each, "unheard", "")).toList())) {
			assertTrue(complaint.contains("unheard"), "it lets every address through: " + complaint);
		}
		List<Exchange> pages = exchanges.stream().filter(each -> each.request().path().matches(SECOND + "/pages(/[0-9]+)?") && each.request().body().length > 0)
				.toList();
		assertEquals(kind.isCloud() ? 2 : 0, pages.size());
		for (String complaint : client.complaints(pages.stream().map(each -> spoiled(each, null, "\"unheard\":0,")).toList())) {
			assertTrue(complaint.contains("unheard"), "it lets every body through: " + complaint);
		}
	}

	/** The same with a parameter, or a member of its body, that nobody knows. */
	private static Exchange spoiled(Exchange exchange, String parameter, String member) {
		Seen request = exchange.request();
		String target = parameter == null ? request.target() : request.target() + (request.target().contains("?") ? "&" : "?") + parameter + "=0";
		byte[] body = member.isEmpty() ? request.body() : ('{' + member + request.text().substring(1)).getBytes(StandardCharsets.UTF_8);
		return new Exchange(new Seen(request.method(), target, request.headers(), body), exchange.reply());
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSentIsAsDescribed(Wikis kind) throws Exception {
		Optional<Path> program = Steady.install();
		Optional<Path> first = Steady.description(PublishedConfluenceTest.class, "confluence-v1", folder);
		Optional<Path> second = Steady.description(PublishedConfluenceTest.class, "confluence-v2", folder);
		if (program.isEmpty() || first.isEmpty() || second.isEmpty()) {
			String why = program.isEmpty() ? "npm cannot install Steady here" : "TFTSR_API_DESCRIPTIONS names no folder with it";
			System.out.println("NOT TESTED: Confluence " + kind + " against its published description: " + why);
			abort(why);
		}
		start(kind.isCloud());
		useAll();
		try (Steady one = Steady.start(program.get(), first.get()); Steady two = Steady.start(program.get(), second.get())) {
			List<Seen> requests = wiki.seen();
			assertTrue(requests.size() > 11, requests.toString());
			for (Seen request : requests) {
				if (CONTENT_WITH_STATUS.matcher(request.target()).find()) {
					// a list of words that is to be one word of a list: nothing is as that describes it
					continue;
				}
				if (request.path().startsWith(SECOND)) {
					assertDescribed(two, request, request.target().substring(SECOND.length()));
				} else {
					assertDescribed(one, request, request.target().replaceFirst("^/(wiki|confluence)", "/wiki"));
				}
			}
		}
	}

	private static void assertDescribed(Steady steady, Seen request, String target) throws Exception {
		assertEquals("", steady.objections(request.method(), target, request.headers(), request.body()),
				request.method() + ' ' + target + ' ' + request.text());
		Map<String, String> nobody = new HashMap<>(request.headers());
		nobody.remove("authorization");
		assertFalse(steady.objections(request.method(), target, nobody, request.body()).isEmpty(), "it lets everything through");
	}

	private void useAll() throws Exception {
		TestServices.get(ConnectionService.class).test(ServiceKind.CONFLUENCE, Progress.NONE);
		confluence.spaces(Progress.NONE);
		wiki.add("OPS", "Slow orders", "<p>orders slow C:\\x</p>");
		confluence.search("orders \"slow\" C:\\x", setting("OPS"), SEND, Progress.NONE);
		WikiPage parent = wiki.add("OPS", "Incidents", "<p>x</p>");
		RedactedFile file = RedactedFile.text(text("a.log"), text("a line"));
		PageContent content = content("RCA: ü & \"x\"", "# One\n\n- [ ] x", parent.id, List.of(setting("rca")), file);
		confluence.withTitle(content, SEND, Progress.NONE);
		String id = confluence.create(content, SEND, Progress.NONE).id();
		assertEquals(1, confluence.madeBetween(setting("OPS"), Instant.now().minusSeconds(60), Instant.now(), Progress.NONE).pages().size());
		Page page = read(id);
		confluence.update(page, content("RCA: ü & \"x\"", "# Two", parent.id, List.of()), SEND, Progress.NONE);
		confluence.version(setting(id), 1, Progress.NONE).orElseThrow();
		wiki.pages.get(id).status = "trashed";
		assertThrows(TftsrException.class, () -> read(id));
		wiki.pages.get(id).status = "current";
		confluence.label(setting(id), content, SEND, Progress.NONE);
		confluence.attach(setting(id), content, file, SEND, Progress.NONE);
		confluence.attach(setting(id), content, RedactedFile.text(text("a.log"), text("another")), SEND, Progress.NONE);
	}
}

package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.tests.support.Published;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Texts;

/** What is sent is what Microsoft describes. */
class DevOpsDescriptionTest extends DevOpsCase {

	@TempDir
	private Path folder;

	@Test
	void whatIsSentIsAsDescribed() throws Exception {
		try (Published published = Published.of("azuredevops", folder)) {
			WorkItem made = create(content("User Story", UUID.randomUUID(), "it's \"50 %\" & <full> ü🚀"));
			search("it's full", 300);
			service().get(made.id(), Progress.NONE);
			service().update(made, titled("Another"), reviewer, Progress.NONE);
			service().attach(made, titled("x"), Texts.file("cause & more.txt", "The queue"), reviewer, Progress.NONE);
			service().comments(made, Progress.NONE);
			List<Received> requests = organisation.received();
			assertEquals(13, requests.size());
			published.assertDescribed(requests, "");
			Received post = requests.stream().filter(request -> request.rawPath().contains("/workitems/$")).findFirst().orElseThrow();
			Map<String, String> json = new HashMap<>(post.headers());
			json.put("content-type", "application/json");
			for (Received wrong : List.of(new Received("POST", post.target(), json, post.body()),
					new Received("POST", post.target(), post.headers(), "{}".getBytes(StandardCharsets.UTF_8)),
					new Received("POST", post.rawPath(), post.headers(), post.body()))) {
				assertFalse(published.objections(wrong, "").isEmpty(), wrong.target());
			}
		}
	}
}

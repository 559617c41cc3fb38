package org.tftsr.integrations.tests.confluence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.net.Setting;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.testsupport.TestServices;

/** A Confluence that is set up, with a space and the sign-in that its kind has. */
abstract class ConfluenceCase {

	static final Reviewer SEND = preview -> Verdict.SEND;
	static final Redactor REDACTOR = new Redactor(ConfiguredDetector.standard(), new Pseudonyms());

	final ConfluenceService confluence = TestServices.get(ConfluenceService.class);
	final IntegrationRepository integrations = TestServices.get(IntegrationRepository.class);
	FakeConfluence wiki;

	@AfterEach
	void stop() {
		if (wiki != null) {
			wiki.close();
		}
	}

	/** Starts one, and sets it up. */
	void start(boolean cloud) throws Exception {
		wiki = new FakeConfluence(cloud);
		wiki.spaces.put("OPS", "Operations");
		setUp(wiki.address());
	}

	/** Sets up the sign-in with an address as people type it. */
	void setUp(String address) throws TftsrException {
		boolean cloud = wiki.isCloud();
		wiki.authorization = cloud ? basic() : "Bearer " + FakeConfluence.TOKEN;
		integrations.save(new Integration(ServiceKind.CONFLUENCE, address, !cloud, cloud ? SignIn.API_TOKEN : SignIn.PERSONAL_ACCESS_TOKEN,
				cloud ? FakeConfluence.USER : null, null, "OPS", false, null, Map.of(), false, false, null, null));
		try (Passphrase token = Passphrase.of(FakeConfluence.TOKEN.toCharArray())) {
			integrations.setSecret(ServiceKind.CONFLUENCE, token);
		}
	}

	static String basic() {
		return basic(FakeConfluence.USER);
	}

	static String basic(String user) {
		String pair = user + ':' + FakeConfluence.TOKEN;
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	static RedactedText text(String text) {
		return REDACTOR.redact(text);
	}

	static Setting setting(String text) throws TftsrException {
		return Setting.of("setting", text);
	}

	PageContent content(String title, String markdown) throws TftsrException {
		return content(title, markdown, null, List.of());
	}

	PageContent content(String title, String markdown, String parent, List<Setting> labels, RedactedFile... files) throws TftsrException {
		return new PageContent(null, setting("OPS"), parent == null ? null : setting(parent), text(title),
				confluence.storage(markdown, REDACTOR, false), labels, List.of(files));
	}

	Page read(String id) throws TftsrException {
		return confluence.read(setting(id), Progress.NONE);
	}
}

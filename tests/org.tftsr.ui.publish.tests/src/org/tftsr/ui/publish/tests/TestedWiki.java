package org.tftsr.ui.publish.tests;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.integrations.tests.confluence.FakeConfluence;

/** Confluence Cloud with one space. */
final class TestedWiki implements TestedServer {

	static final String SPACE = "OPS";

	private final FakeConfluence wiki;

	TestedWiki() throws IOException {
		wiki = new FakeConfluence(true);
		wiki.open(SPACE, "Operations");
	}

	/** The server itself. */
	FakeConfluence wiki() {
		return wiki;
	}

	@Override
	public Integration integration() {
		return new Integration(ServiceKind.CONFLUENCE, wiki.address(), false, SignIn.API_TOKEN, FakeConfluence.USER, null, SPACE, false, null,
				Map.of(), false, false, null, null);
	}

	@Override
	public String secret() {
		return FakeConfluence.TOKEN;
	}

	@Override
	public void add(String title) {
		wiki.addPage(SPACE, title, "<p>Written by somebody.</p>");
	}

	@Override
	public String number() {
		return "#" + newest();
	}

	@Override
	public int count() {
		return wiki.texts().size();
	}

	private String newest() {
		return wiki.texts().keySet().stream().max(String::compareTo).orElseThrow();
	}

	@Override
	public String text() {
		return wiki.texts().get(newest());
	}

	@Override
	public void rewrite(String text) {
		wiki.rewrite(newest(), "<p>" + text + "</p>");
	}

	@Override
	public String received() {
		return wiki.received().collect(Collectors.joining("\n"));
	}

	@Override
	public void refuseFile() {
		wiki.refuseNext("PUT");
	}

	@Override
	public void refuseTicket() {
		wiki.refuseNext("POST");
	}

	@Override
	public void close() {
		wiki.close();
	}
}

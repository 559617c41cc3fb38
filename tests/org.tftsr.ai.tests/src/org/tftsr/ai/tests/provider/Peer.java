package org.tftsr.ai.tests.provider;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.ai.provider.ModelTurn;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.Reviewer;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;
import org.tftsr.testsupport.TestServices;

/** A fake server with the provider that asks it, as a user would have set it up. */
final class Peer implements AutoCloseable {

	static final int MOST_TOKENS = 400;
	static final int QUESTION_TOKENS = 11;
	static final Reviewer LOOKED_AT = preview -> Reviewer.Verdict.SEND;

	private static final Redactor REDACTOR = new Redactor(text -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM);

	private final Dialect dialect;
	private final FakeServer server;
	private final Provider provider;
	private final ModelClients clients;

	Peer(Speaker speaker) throws IOException, TftsrException {
		RecordedPauses.get().take();
		dialect = speaker.dialect();
		server = new FakeServer(dialect);
		provider = provider(dialect.address(server.origin()), Dialect.MODEL, dialect);
		clients = TestServices.get(ModelClients.class);
	}

	private static Provider provider(String address, String model, Dialect dialect) throws TftsrException {
		return saved(new Provider(UUID.randomUUID(), "peer " + UUID.randomUUID(), dialect.kind(), address, model, dialect.options(),
				List.of(new ModelInfo(Dialect.MODEL, 8192, new BigDecimal("3.00"), new BigDecimal("15.00"))), false), FakeServer.KEY);
	}

	/**
	 * Keeps a provider.
	 *
	 * @param key null for none
	 */
	static Provider saved(Provider provider, String key) throws TftsrException {
		ProviderRepository providers = TestServices.get(ProviderRepository.class);
		providers.save(provider);
		if (key != null) {
			try (Passphrase secret = Passphrase.of(key.toCharArray())) {
				providers.setKey(provider.id(), secret);
			}
		}
		return providers.get(provider.id());
	}

	/** The same server, asked for another model or with other options. */
	Provider differently(String model, ProviderOptions options, String key) throws TftsrException {
		return saved(new Provider(UUID.randomUUID(), "peer " + UUID.randomUUID(), provider.kind(), provider.address(), model, options,
				provider.models(), false), key);
	}

	Dialect dialect() {
		return dialect;
	}

	FakeServer server() {
		return server;
	}

	Provider provider() {
		return provider;
	}

	ModelClients clients() {
		return clients;
	}

	static RedactedText text(String text) {
		return REDACTOR.redact(text);
	}

	static ModelTurn user(String text) {
		return new ModelTurn(MessageRole.USER, text(text));
	}

	static ModelTurn assistant(String text) {
		return new ModelTurn(MessageRole.ASSISTANT, text(text));
	}

	ModelRequest request(String system, String session, ModelTurn... turns) {
		return new ModelRequest(provider, Dialect.MODEL, null, system == null ? null : text(system), List.of(turns), MOST_TOKENS, session,
				QUESTION_TOKENS, 0, 10_000, Map.of("EMAIL", 2), Map.of("logs", List.of("a.log")), false);
	}

	ModelAnswer ask(ModelRequest request, AnswerListener listener, Progress progress) throws TftsrException {
		return clients.ask(request, LOOKED_AT, listener, progress);
	}

	ModelAnswer ask(Fault fault) throws TftsrException {
		return ask(fault, new ArrayList<>());
	}

	/** @param heard takes what the listener hears */
	ModelAnswer ask(Fault fault, List<String> heard) throws TftsrException {
		server.fault(fault);
		return ask(request("You are an engineer.", null, user("Why does pod-7 restart?")), heard::add, Progress.NONE);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}

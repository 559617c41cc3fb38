package org.tftsr.ai.provider.internal;

import java.time.Duration;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Gate;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Secret;

/** The operations of {@link ModelClients}. */
@Component
public final class ModelClientsComponent implements ModelClients {

	private final Gate gate;
	private final Exchange exchange;
	private final ModelLists lists;

	@Activate
	public ModelClientsComponent(@Reference Gate gate, @Reference Exchange exchange, @Reference ModelLists lists) {
		this.gate = gate;
		this.exchange = exchange;
		this.lists = lists;
	}

	@Override
	public Preview preview(ModelRequest request) throws TftsrException {
		return gate.preview(exchange.outgoing(Chat.of(request), Envelope.of(request)));
	}

	@Override
	public ModelAnswer ask(ModelRequest request, Reviewer reviewer, AnswerListener listener, Progress progress)
			throws TftsrException {
		return exchange.ask(Chat.of(request), Envelope.of(request), reviewer, listener, progress);
	}

	@Override
	public List<String> models(Provider provider, Progress progress) throws TftsrException {
		return lists.of(provider, exchange.kept(provider), progress);
	}

	@Override
	public List<String> models(Provider provider, Secret key, Progress progress) throws TftsrException {
		return lists.of(provider, key, progress);
	}

	@Override
	public ConnectionTest test(Provider provider, Progress progress) throws TftsrException {
		if (provider.kind() == ProviderKind.LOCAL) {
			return new ConnectionTest(ConnectionTest.Stage.WORKS, Messages.ConnectionTrial_local, null, null, Duration.ZERO);
		}
		return new ConnectionTrial(exchange, lists, provider, progress).run();
	}
}

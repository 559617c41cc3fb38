package org.tftsr.ai.provider.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Preview;
import org.tftsr.net.Receiver;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Secret;
import org.tftsr.net.SecretHeader;

/** Carries calls of protocols through the gate, and learns from errors how a server wants to be asked. Thread-safe. */
@Component(service = Exchange.class)
public final class Exchange {

	private final Gate gate;
	private final ProviderRepository providers;
	private final QuirkMemory memory;
	private final SpendLedger ledger;

	@Activate
	public Exchange(@Reference Gate gate, @Reference ProviderRepository providers, @Reference QuirkMemory memory,
			@Reference SpendLedger ledger) {
		this.gate = gate;
		this.providers = providers;
		this.memory = memory;
		this.ledger = ledger;
	}

	/** What would be sent for a question. */
	Outgoing outgoing(Chat chat, Envelope envelope) throws TftsrException {
		return outgoing(chat, envelope, memory.of(chat.provider()));
	}

	private Outgoing outgoing(Chat chat, Envelope envelope, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		return outgoing(provider, kept(provider), chat.model().text(), Protocols.of(provider.kind()).chat(chat, quirks), envelope);
	}

	private static Outgoing outgoing(Provider provider, Secret key, String model, Call call, Envelope envelope) {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("kind", provider.kind().key());
		if (model != null) {
			record.put("model", model);
		}
		record.putAll(envelope.record());
		// a gateway that keeps the conversation would keep a question twice
		boolean repeatable = switch (provider.kind()) {
		case CUSTOM_REST -> false;
		default -> true;
		};
		return new Outgoing(envelope.action(), envelope.issueId(), provider.name(), call.method(), call.address(), call.headers(),
				key == null ? null : new SecretHeader(call.keyHeader(), call.keyPrefix(), key), call.body(), call.framing(), repeatable, envelope.reviewed(), envelope.tokens(),
				envelope.mostMicros(), envelope.redacted(), envelope.notes(), record, null, envelope.suspicious());
	}

	/** The key of a provider that is in the vault; null where none is. */
	Secret kept(Provider provider) {
		return ProviderKey.of(provider, providers);
	}

	/**
	 * Sends a call that asks no model.
	 *
	 * @param key null for none
	 */
	void send(Provider provider, Secret key, Call call, Envelope envelope, Receiver receiver, Progress progress)
			throws TftsrException {
		gate.send(outgoing(provider, key, null, call, envelope), NobodyReviews.INSTANCE, receiver, progress);
	}

	/** Asks; where the server complains of the form of a question, once more in the form that it wants. */
	ModelAnswer ask(Chat chat, Envelope envelope, Reviewer reviewer, AnswerListener listener, Progress progress)
			throws TftsrException {
		PriceRule.require(chat, ledger.limits());
		Protocol protocol = Protocols.of(chat.provider().kind());
		Set<Quirk> quirks = memory.of(chat.provider());
		Envelope now = envelope;
		for (int left = Quirk.values().length;; left--) {
			AnswerBuilder answer = new AnswerBuilder(chat, envelope.tokens() + envelope.keptTokens(), listener);
			try {
				gate.send(outgoing(chat, now, quirks), reviewer,
						new AnswerReceiver(chat.provider(), protocol.decoder(), answer), progress);
				return learned(chat.provider(), quirks, answer.ended());
			} catch (RemoteProblem problem) {
				ErrorAnswer error = ErrorAnswer.read(problem.status(), problem.body());
				Optional<Quirk> learned = protocol.learn(error, quirks, chat).filter(quirk -> !quirks.contains(quirk));
				if (left == 0 || learned.isEmpty()) {
					throw answer.refusals().problem(error, problem.retryAfter(), problem);
				}
				quirks.add(learned.get());
				quirks.remove(learned.get().opposite());
				now = envelope.noting(Messages.Exchange_otherForm);
			} catch (TftsrException problem) {
				if (answer.isStarted()) {
					return learned(chat.provider(), quirks, answer.broken(problem));
				}
				throw isNoProtocol(problem) ? answer.refusals().unreadable(problem) : problem;
			}
		}
	}

	/** A server that answers has taken the form in which it was asked. Where another one is refused too, the first was not at fault. */
	private ModelAnswer learned(Provider provider, Set<Quirk> quirks, ModelAnswer answer) throws TftsrException {
		if (!quirks.equals(memory.of(provider))) {
			memory.keep(provider, quirks);
		}
		return answer;
	}

	/** Where nothing that could be read has come before the end, it is no stream of the protocol. */
	private static boolean isNoProtocol(TftsrException problem) {
		return problem instanceof NetworkProblem network && network.reason() == NetworkProblem.Reason.PROTOCOL;
	}

	/** Stands where the gate has nobody to ask, since what goes holds no text of a person or of a log. */
	private enum NobodyReviews implements Reviewer {
		INSTANCE;

		@Override
		public Verdict review(Preview preview) {
			return Verdict.REFUSE;
		}
	}

	/** As {@link #ask}, for a question that says nothing, which nobody has to see. */
	ModelAnswer ping(Chat chat, Envelope envelope, Progress progress) throws TftsrException {
		return ask(chat, envelope, NobodyReviews.INSTANCE, AnswerListener.NONE, progress);
	}
}

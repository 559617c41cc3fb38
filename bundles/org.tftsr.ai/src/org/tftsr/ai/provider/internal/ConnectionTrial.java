package org.tftsr.ai.provider.internal;

import java.time.Duration;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ConnectionTest.Stage;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.NetworkProblem;

/**
 * Tries one provider: first its list of models, which costs nothing and tells of address and key, then a tiny question, which tells of
 * the model and the quota.
 */
final class ConnectionTrial {

	/** The least that all protocols allow. */
	private static final int ANSWER_TOKENS = 16;

	private final Exchange exchange;
	private final ModelLists lists;
	private final Provider provider;
	private final Progress progress;
	private final long begin = System.nanoTime();
	private List<String> known = List.of();

	ConnectionTrial(Exchange exchange, ModelLists lists, Provider provider, Progress progress) {
		this.exchange = exchange;
		this.lists = lists;
		this.provider = provider;
		this.progress = progress;
	}

	/** @throws TftsrException where it was cancelled, or the database fails */
	ConnectionTest run() throws TftsrException {
		if (provider.model() == null || provider.model().isBlank()) {
			return result(Stage.SETTINGS, Messages.ConnectionTrial_noModel, Messages.ConnectionTrial_noModelRemedy, null);
		}
		try {
			progress.begin(NLS.bind(Messages.ConnectionTrial_trying, provider.name()), -1);
			Chat chat = Chat.ping(provider, ANSWER_TOKENS);
			listModels();
			ModelAnswer answer = exchange.ping(chat, Envelope.ping(provider, ANSWER_TOKENS), progress);
			return answer.problem() == null ? works(answer.model()) : failed(answer.problem());
		} catch (ProviderProblem problem) {
			// a model that thinks has used up its few tokens by then, but it has answered
			return problem.reason() == Reason.EMPTY ? works(null) : failed(problem);
		} catch (TftsrException problem) {
			return failed(problem);
		}
	}

	/** A server without a list, or that shows it to others only, may answer questions all the same. */
	private void listModels() throws TftsrException {
		if (!lists.has(provider)) {
			return;
		}
		try {
			known = lists.of(provider, exchange.kept(provider), progress);
		} catch (ProviderProblem problem) {
			switch (problem.reason()) {
			case RATE, QUOTA, OVERLOADED -> throw problem;
			default -> known = List.of();
			}
		}
	}

	private ConnectionTest works(String answered) {
		String model = answered == null ? provider.model() : answered;
		return result(Stage.WORKS, NLS.bind(Messages.ConnectionTrial_works, provider.name(), model), null, model);
	}

	private ConnectionTest failed(TftsrException problem) throws TftsrException {
		if (problem instanceof ProviderProblem refusal) {
			boolean suggests = refusal.reason() == Reason.MODEL && !known.isEmpty();
			return result(stage(refusal.reason()), sentence(problem.why()), suggests ? suggestion() : problem.remedy(), null);
		}
		if (problem instanceof NetworkProblem network) {
			return result(stage(network.reason()), sentence(problem.why()), problem.remedy(), null);
		}
		if (problem.kind() == ProblemKind.INVALID_INPUT || problem.kind() == ProblemKind.NOT_FOUND) {
			return result(Stage.SETTINGS, sentence(problem.why()), problem.remedy(), null);
		}
		if (problem.kind() == ProblemKind.FORBIDDEN) {
			return result(Stage.FORBIDDEN, sentence(problem.why()), problem.remedy(), null);
		}
		throw problem;
	}

	private String suggestion() {
		return new Refusals(provider, provider.model(), known, false).problem(new ErrorAnswer(404, "", "model_not_found", null, false), null,
				null).remedy();
	}

	private static Stage stage(Reason reason) {
		return switch (reason) {
		case KEY, PERMISSION -> Stage.KEY;
		case MODEL -> Stage.MODEL;
		case ADDRESS, PROTOCOL, FORM -> Stage.PROTOCOL;
		case QUOTA, RATE -> Stage.QUOTA;
		case TOO_LONG, FILTER, OVERLOADED, EMPTY, SERVER -> Stage.SERVER;
		};
	}

	private static Stage stage(NetworkProblem.Reason reason) {
		return switch (reason) {
		case OFFLINE, ADDRESS_FORBIDDEN, REFUSED_BY_REVIEWER -> Stage.FORBIDDEN;
		case NOT_SENDABLE -> Stage.SETTINGS;
		case NAME -> Stage.NAME;
		case REFUSED, UNREACHABLE, CONNECT_TIMEOUT -> Stage.CONNECT;
		case PROXY -> Stage.PROXY;
		case TLS_NOT_TRUSTED, TLS_EXPIRED, TLS_NAME, TLS_HANDSHAKE -> Stage.TLS;
		case PROTOCOL, REDIRECT, TOO_LARGE -> Stage.PROTOCOL;
		case FIRST_BYTE_TIMEOUT, IDLE_TIMEOUT, TOTAL_TIMEOUT, HANG_UP, TRUNCATED -> Stage.SERVER;
		};
	}

	private static String sentence(String why) {
		return why.isEmpty() ? why : Character.toUpperCase(why.charAt(0)) + why.substring(1);
	}

	private ConnectionTest result(Stage stage, String message, String remedy, String model) {
		return new ConnectionTest(stage, message, remedy, model, Duration.ofNanos(System.nanoTime() - begin));
	}
}

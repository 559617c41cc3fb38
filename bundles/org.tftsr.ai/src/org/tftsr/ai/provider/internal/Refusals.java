package org.tftsr.ai.provider.internal;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;

/**
 * Says in words what a provider has refused and what to do now. What a server says is repeated only where it is of help; keys are
 * masked in it by then.
 *
 * @param provider who was asked
 * @param model    which model
 * @param known    models that there are, to suggest one of
 * @param begun    whether a part of the answer is there by then, which can be continued
 */
record Refusals(Provider provider, String model, List<String> known, boolean begun) {

	private static final int SUGGESTIONS = 5;

	/** With the models that the user has told of. */
	static Refusals of(Provider provider, String model, boolean begun) {
		return new Refusals(provider, model, provider.models().stream().map(ModelInfo::id).toList(), begun);
	}

	/**
	 * @param wait how long the server asks to be left alone; null where it does not say
	 */
	ProviderProblem problem(ErrorAnswer error, Duration wait, Throwable cause) {
		Reason reason = Reasons.of(error, provider);
		Duration pause = error.retryDelay() == null ? wait : error.retryDelay();
		return problem(reason, why(reason, error, pause), remedy(reason, error, pause), cause);
	}

	/** What answers is not JSON, or not of the form of the protocol. */
	ProviderProblem unreadable(Throwable cause) {
		return problem(Reason.PROTOCOL, NLS.bind(Messages.Refusal_unreadableWhy, ProtocolNames.of(provider.kind())),
				remedy(Reason.PROTOCOL, null, null), cause);
	}

	/**
	 * @param by what was found, in the words of the provider; empty where it does not say
	 */
	ProviderProblem filtered(String by) {
		return problem(Reason.FILTER, found(Messages.Refusal_filteredWhy, by),
				remedy(Reason.FILTER, null, null), null);
	}

	/** The model has come to the end of what it may say without having said anything. */
	ProviderProblem spentOnThinking(int maxTokens) {
		return problem(Reason.EMPTY, NLS.bind(Messages.Refusal_thinkingWhy, Integer.valueOf(maxTokens)),
				Messages.Refusal_thinkingRemedy, null);
	}

	/** The model has stopped and has said nothing. */
	ProviderProblem empty() {
		return problem(Reason.EMPTY, Messages.Refusal_emptyWhy, Messages.Refusal_againRemedy, null);
	}

	/** More has come than any model says at once. */
	ProviderProblem endless() {
		return new ProviderProblem(Reason.SERVER, NLS.bind(Messages.Refusal_endlessWhat, provider.name()),
				Messages.Refusal_endlessWhy, Messages.Refusal_againRemedy, null);
	}

	/** The model has stopped because of a failure. */
	ProviderProblem stoppedBy(String word) {
		return problem(Reason.SERVER, NLS.bind(Messages.Refusal_stoppedWhy, word), Messages.Refusal_againRemedy, null);
	}

	private ProviderProblem problem(Reason reason, String why, String remedy, Throwable cause) {
		return new ProviderProblem(reason, NLS.bind(Messages.Refusal_what, provider.name()), why, remedy, cause);
	}

	private String why(Reason reason, ErrorAnswer error, Duration wait) {
		Integer status = Integer.valueOf(error.status());
		return switch (reason) {
		case KEY -> provider.hasKey() ? NLS.bind(Messages.Refusal_keyWhy, status) : Messages.Refusal_noKeyWhy;
		case PERMISSION -> said(NLS.bind(Messages.Refusal_permissionWhy, model, status), error);
		case MODEL -> NLS.bind(provider.kind() == ProviderKind.AZURE_OPENAI ? Messages.Refusal_deploymentWhy : Messages.Refusal_modelWhy, model);
		case ADDRESS -> NLS.bind(Messages.Refusal_addressWhy, status);
		case QUOTA -> NLS.bind(Messages.Refusal_quotaWhy, status);
		case RATE -> NLS.bind(Messages.Refusal_rateWhy, status);
		case TOO_LONG -> said(Messages.Refusal_longWhy, error);
		case FILTER -> found(Messages.Refusal_filterWhy, filters(error));
		case OVERLOADED -> NLS.bind(Messages.Refusal_overloadedWhy, status);
		case FORM -> said(NLS.bind(Messages.Refusal_formWhy, status), error);
		case PROTOCOL -> NLS.bind(Messages.Refusal_protocolWhy, status);
		case EMPTY, SERVER -> error.page() ? NLS.bind(Messages.Refusal_pageWhy, status)
				: said(NLS.bind(Messages.Refusal_serverWhy, status), error);
		};
	}

	private static String found(String why, String what) {
		return what.isEmpty() ? why : NLS.bind(Messages.Refusal_filterFound, why, what);
	}

	/** With what the server says itself, where it says something. */
	private static String said(String why, ErrorAnswer error) {
		String message = error.message();
		while (message.endsWith(".")) {
			message = message.substring(0, message.length() - 1);
		}
		return message.isEmpty() ? why : NLS.bind(Messages.Refusal_said, why, message);
	}

	/** Azure says which of its filters it was; empty where nobody says it. */
	private static String filters(ErrorAnswer error) {
		return List.of("hate", "self_harm", "sexual", "violence", "jailbreak").stream()
				.filter(name -> error.words().matches("(?s).*\"" + name + "\":\\{[^}]*\"filtered\":true.*"))
				.collect(Collectors.joining(", "));
	}

	private String remedy(Reason reason, ErrorAnswer error, Duration wait) {
		if (begun) {
			return reason == Reason.FILTER ? Messages.Refusal_filterRemedy : Messages.Refusal_begunRemedy;
		}
		return switch (reason) {
		case KEY -> keyRemedy();
		case PERMISSION -> Messages.Refusal_permissionRemedy;
		case MODEL -> modelRemedy();
		case ADDRESS -> addressRemedy();
		case QUOTA -> Messages.Refusal_quotaRemedy;
		case RATE -> wait == null ? Messages.Refusal_rateRemedy : waited(Messages.Refusal_rateWaitRemedy, wait);
		case TOO_LONG -> Messages.Refusal_longRemedy;
		case FILTER -> Messages.Refusal_filterRemedy;
		case OVERLOADED -> wait == null ? Messages.Refusal_overloadedRemedy : waited(Messages.Refusal_overloadedWaitRemedy, wait);
		case FORM -> error.says("anthropic-version", "api-version", "api version") ? Messages.Refusal_formVersionRemedy
				: Messages.Refusal_formRemedy;
		case PROTOCOL -> Messages.Refusal_protocolRemedy;
		case EMPTY, SERVER -> Messages.Refusal_serverRemedy;
		};
	}

	private String keyRemedy() {
		if (!provider.hasKey()) {
			return Messages.Refusal_keyRemedy;
		}
		return switch (provider.kind()) {
		case AZURE_OPENAI -> Messages.Refusal_keyAzureRemedy;
		case MISTRAL -> Messages.Refusal_keyMistralRemedy;
		case GEMINI -> Messages.Refusal_keyGeminiRemedy;
		default -> Messages.Refusal_keyRemedy;
		};
	}

	private String modelRemedy() {
		String such = String.join(", ", Similarity.closest(model, known, SUGGESTIONS));
		return switch (provider.kind()) {
		case OLLAMA -> known.isEmpty() ? Messages.Refusal_modelOllamaRemedy : NLS.bind(Messages.Refusal_modelOllamaSuchRemedy, such);
		case AZURE_OPENAI -> Messages.Refusal_deploymentRemedy;
		default -> known.isEmpty() ? Messages.Refusal_modelRemedy : NLS.bind(Messages.Refusal_modelSuchRemedy, such);
		};
	}

	private String addressRemedy() {
		return switch (provider.kind()) {
		case OPENAI, MISTRAL -> Messages.Refusal_addressOpenAiRemedy;
		case AZURE_OPENAI -> Messages.Refusal_addressAzureRemedy;
		case OLLAMA -> Messages.Refusal_addressOllamaRemedy;
		case CUSTOM_REST -> Messages.Refusal_addressPathRemedy;
		default -> Messages.Refusal_addressRemedy;
		};
	}

	private static String waited(String remedy, Duration wait) {
		long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
		return MessageFormat.format(remedy, Long.valueOf(seconds), String.valueOf(seconds));
	}
}

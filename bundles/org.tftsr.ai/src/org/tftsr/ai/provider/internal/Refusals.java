package org.tftsr.ai.provider.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;

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
	private static final String REWORD = "Leave out or reword what the filter may mean, or ask another model";
	private static final String SET_KEY = "Set its key in the settings of the provider";

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
		return problem(Reason.PROTOCOL, "what came back is not what " + ProtocolNames.of(provider.kind()) + " sends",
				remedy(Reason.PROTOCOL, null, null), cause);
	}

	/**
	 * @param by what was found, in the words of the provider; empty where it does not say
	 */
	ProviderProblem filtered(String by) {
		return problem(Reason.FILTER, "a filter of the provider has stopped it" + (by.isEmpty() ? "" : " (" + by + ')'),
				remedy(Reason.FILTER, null, null), null);
	}

	/** The model has come to the end of what it may say without having said anything. */
	ProviderProblem spentOnThinking(int maxTokens) {
		return problem(Reason.EMPTY, "the model has used up the " + maxTokens + " tokens of an answer without saying anything",
				"Allow longer answers in the settings of the provider, or choose a model that thinks less", null);
	}

	/** The model has stopped and has said nothing. */
	ProviderProblem empty() {
		return problem(Reason.EMPTY, "the model has answered with nothing", "Ask again, or choose another model", null);
	}

	/** More has come than any model says at once. */
	ProviderProblem endless() {
		return new ProviderProblem(Reason.SERVER, "The answer of " + provider.name() + " is not whole",
				"it is longer than any answer can be, so that it was ended here", "Ask again, or choose another model", null);
	}

	/** The model has stopped because of a failure. */
	ProviderProblem stoppedBy(String word) {
		return problem(Reason.SERVER, "the model has stopped with \"" + word + '"', "Ask again, or choose another model", null);
	}

	private ProviderProblem problem(Reason reason, String why, String remedy, Throwable cause) {
		return new ProviderProblem(reason, "No answer from " + provider.name(), why, remedy, cause);
	}

	private String why(Reason reason, ErrorAnswer error, Duration wait) {
		String status = " (status " + error.status() + ')';
		return switch (reason) {
		case KEY -> provider.hasKey() ? "it does not accept the key" + status : "it asks for a key, and none is kept here";
		case PERMISSION -> "it does not let this key use " + model + status + said(error);
		case MODEL -> "it has no " + modelWord() + " \"" + model + '"';
		case ADDRESS -> "nothing answers questions at its address" + status;
		case QUOTA -> "what the account may use is used up" + status;
		case RATE -> "it was asked too often in a short time" + status;
		case TOO_LONG -> "question and answer are longer than the model takes" + said(error);
		case FILTER -> "a filter of the provider has stopped the question" + filters(error);
		case OVERLOADED -> "its servers have too much to do" + status;
		case FORM -> "it does not take the question in this form" + status + said(error);
		case PROTOCOL -> "something else answers at its address, with a page for a browser" + status;
		case EMPTY, SERVER -> error.page() ? "a server in between answers, with a page for a browser" + status
				: "its server failed" + status + said(error);
		};
	}

	private static String said(ErrorAnswer error) {
		String message = error.message();
		while (message.endsWith(".")) {
			message = message.substring(0, message.length() - 1);
		}
		return message.isEmpty() ? "" : ": " + message;
	}

	/** Azure says which of its filters it was. */
	private static String filters(ErrorAnswer error) {
		String found = List.of("hate", "self_harm", "sexual", "violence", "jailbreak").stream()
				.filter(name -> error.words().matches("(?s).*\"" + name + "\":\\{[^}]*\"filtered\":true.*"))
				.collect(Collectors.joining(", "));
		return found.isEmpty() ? "" : " (" + found + ')';
	}

	private String modelWord() {
		return switch (provider.kind()) {
		case AZURE_OPENAI -> "deployment";
		default -> "model";
		};
	}

	private String remedy(Reason reason, ErrorAnswer error, Duration wait) {
		if (begun) {
			return reason == Reason.FILTER ? REWORD : "Continue the answer, or ask again";
		}
		return switch (reason) {
		case KEY -> keyRemedy();
		case PERMISSION -> "Choose another model, or ask who runs the account to allow this one";
		case MODEL -> modelRemedy();
		case ADDRESS -> addressRemedy();
		case QUOTA -> "Look at the plan and the bills of the account, or choose another provider";
		case RATE -> wait == null ? "Wait a minute and ask again" : "Wait " + seconds(wait) + " and ask again";
		case TOO_LONG -> "Attach less, allow shorter answers, or choose a model that takes more; set how much this one takes in the"
				+ " settings of the provider";
		case FILTER -> REWORD;
		case OVERLOADED -> (wait == null ? "Wait a minute" : "Wait " + seconds(wait)) + " and ask again, or choose another model";
		case FORM -> error.says("anthropic-version", "api-version", "api version") ? "Set another API version for the provider"
				: "Check kind, model and API version of the provider";
		case PROTOCOL -> "Check its address and kind; a proxy or a page to sign in may stand in between";
		case EMPTY, SERVER -> "Ask again; if it stays so, look at the provider's status page or the server's log";
		};
	}

	private String keyRemedy() {
		if (!provider.hasKey()) {
			return SET_KEY;
		}
		return switch (provider.kind()) {
		case AZURE_OPENAI -> "Take address and key from the same Azure resource. " + SET_KEY;
		case MISTRAL -> SET_KEY + "; Mistral answers so too when what was paid for is used up";
		case GEMINI -> SET_KEY + "; Google takes only keys that are restricted to this API";
		default -> SET_KEY;
		};
	}

	private String modelRemedy() {
		String choice = known.isEmpty() ? "of those that the provider lists"
				: "such as " + String.join(", ", Similarity.closest(model, known, SUGGESTIONS));
		return switch (provider.kind()) {
		case OLLAMA -> "Have Ollama fetch it, or choose another one, " + choice;
		case AZURE_OPENAI -> "Give the name of a deployment, which need not be that of its model";
		default -> "Choose another one, " + choice;
		};
	}

	private String addressRemedy() {
		return "Correct the address: " + switch (provider.kind()) {
		case OPENAI, MISTRAL -> "it usually ends with /v1";
		case AZURE_OPENAI -> "it is that of the resource, such as https://NAME.openai.azure.com; and check the API version";
		case OLLAMA -> "it is that of the server alone, such as http://127.0.0.1:11434";
		case CUSTOM_REST -> "address and path together are where questions go";
		default -> "it is that of the server alone";
		};
	}

	private static String seconds(Duration wait) {
		long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
		return seconds == 1 ? "a second" : seconds + " seconds";
	}
}

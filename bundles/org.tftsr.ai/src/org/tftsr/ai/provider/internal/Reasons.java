package org.tftsr.ai.provider.internal;

import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.Provider;

/** Finds out what a provider means by an error: by its codes and words first, by the status last. */
final class Reasons {

	private Reasons() {
	}

	static Reason of(ErrorAnswer error, Provider provider) {
		if (error.page()) {
			return error.status() >= 500 ? Reason.SERVER : Reason.PROTOCOL;
		}
		if (isAboutTheKey(error, provider)) {
			return Reason.KEY;
		}
		if (error.status() == 402 || error.says("insufficient_quota", "credit balance", "spend_limit", "spend limit",
				"billing_hard_limit", "perday", "per_day", "quota_exceeded_for_day")) {
			return Reason.QUOTA;
		}
		if (error.says("context_length_exceeded", "exceed_context_size", "prompt is too long", "maximum context length",
				"exceeds the maximum number of tokens", "too large for model", "context window", "input length")
				|| error.status() == 413) {
			return Reason.TOO_LONG;
		}
		if (error.says("content_filter", "content_policy", "responsibleai")) {
			return Reason.FILTER;
		}
		if (isAboutTheModel(error)) {
			return Reason.MODEL;
		}
		return byStatus(error.status());
	}

	private static boolean isAboutTheKey(ErrorAnswer error, Provider provider) {
		return error.status() == 401 || error.status() == 403 && !provider.hasKey()
				|| error.says("api_key_invalid", "api key not valid", "invalid_api_key", "api key expired",
						"unregistered callers");
	}

	private static boolean isAboutTheModel(ErrorAnswer error) {
		if (error.says("model_not_found", "deploymentnotfound", "invalid model", "invalid_model", "unknown model")) {
			return true;
		}
		// Anthropic and Gemini say no more than that something was not found
		return error.status() == 404 && error.says("model", "deployment", "not_found");
	}

	private static Reason byStatus(int status) {
		return switch (status) {
		case 403 -> Reason.PERMISSION;
		case 404, 405, 410, 501 -> Reason.ADDRESS;
		case 429 -> Reason.RATE;
		case 503, 529 -> Reason.OVERLOADED;
		default -> status >= 500 ? Reason.SERVER : Reason.FORM;
		};
	}
}

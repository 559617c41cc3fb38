package org.tftsr.integrations.internal.azuredevops;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.ErrorWords;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.RemoteProblem;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What the errors of Azure DevOps mean, and what to do. */
final class DevOpsErrors {

	/** {@code {"message":…,"typeName":…,"typeKey":…}}, now and then {@code {"count":1,"value":{"Message":…}}}. */
	static final ErrorWords WORDS = new ErrorWords() {

		@Override
		public Optional<String> of(JsonElement error) {
			JsonObject object = object(error);
			Optional<String> message = text(object, "message");
			JsonElement value = object.get("value");
			return message.isPresent() || value == null || !value.isJsonObject() ? message : text(value.getAsJsonObject(), "Message");
		}

		@Override
		public boolean isOwn(JsonElement error) {
			JsonObject object = object(error);
			return text(object, "typeKey").isPresent() || text(object, "typeName").isPresent();
		}
	};

	private static final int BAD_REQUEST = 400;

	private DevOpsErrors() {
	}

	private static JsonObject object(JsonElement document) {
		return document.isJsonObject() ? document.getAsJsonObject() : new JsonObject();
	}

	private static Optional<String> text(JsonObject object, String name) {
		JsonElement text = object.get(name);
		return text != null && text.isJsonPrimitive() ? Optional.of(text.getAsString()) : Optional.empty();
	}

	/** The problem in words of its own where more is known of it than its status says; else itself. */
	static TftsrException explained(RestCall call, RestProblem problem) {
		String body = body(problem);
		String said = problem.words();
		if (body.contains("VssVersionOutOfRange") || body.contains("VssInvalidPreviewVersion") || body.contains("VssVersionNotSpecified")) {
			return problem(ProblemKind.INVALID_INPUT, call, problem, NLS.bind(Messages.DevOpsErrors_versionWhy, said),
					Messages.DevOpsErrors_versionRemedy);
		}
		if (body.contains("VS402337")) {
			return problem(ProblemKind.INVALID_INPUT, call, problem, Messages.DevOpsErrors_tooManyWhy, Messages.DevOpsErrors_tooManyRemedy);
		}
		if (body.contains("VS403351") || body.contains("TF26071") || body.contains("TF237124")) {
			return problem(ProblemKind.CONFLICT, call, problem, NLS.bind(Messages.DevOpsErrors_changedWhy, said),
					Messages.DevOpsErrors_changedRemedy);
		}
		if (isRule(body)) {
			return problem(ProblemKind.INVALID_INPUT, call, problem, NLS.bind(Messages.DevOpsErrors_ruleWhy, said),
					Messages.DevOpsErrors_ruleRemedy);
		}
		if (body.contains("TF51535")) {
			return problem(ProblemKind.INVALID_INPUT, call, problem, NLS.bind(Messages.DevOpsErrors_fieldWhy, said),
					Messages.DevOpsErrors_fieldRemedy);
		}
		if (body.contains("WorkItemTypeNotFoundException")) {
			return problem(ProblemKind.NOT_FOUND, call, problem, NLS.bind(Messages.DevOpsErrors_typeWhy, said),
					Messages.DevOpsErrors_typeRemedy);
		}
		if (body.contains("ProjectDoesNotExist")) {
			return problem(ProblemKind.NOT_FOUND, call, problem, NLS.bind(Messages.DevOpsErrors_projectWhy, said),
					Messages.DevOpsErrors_projectRemedy);
		}
		return problem;
	}

	/** Whether a rule of the process did not allow a work item. */
	static boolean breaksRule(TftsrException failure) {
		return failure.getCause() instanceof RestProblem problem && isRule(body(problem));
	}

	private static boolean isRule(String body) {
		return body.contains("RuleValidationException") || body.contains("TF401320");
	}

	private static TftsrException problem(ProblemKind kind, RestCall call, RestProblem cause, String why, String remedy) {
		return new TftsrException(kind, call.what(), why, remedy, cause);
	}

	/** Whether a server has not taken text as Markdown. */
	static boolean refusesMarkdown(TftsrException failure) {
		RestProblem problem = failure instanceof RestProblem itself ? itself : failure.getCause() instanceof RestProblem cause ? cause : null;
		if (problem == null || problem.status() != BAD_REQUEST) {
			return false;
		}
		String body = body(problem).toLowerCase(Locale.ROOT);
		return body.contains("multilinefieldsformat") || body.contains("valid patch document");
	}

	private static String body(RestProblem problem) {
		return problem.getCause() instanceof RemoteProblem remote ? remote.body() : "";
	}
}

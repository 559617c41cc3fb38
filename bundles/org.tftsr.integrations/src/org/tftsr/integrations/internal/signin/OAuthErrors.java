package org.tftsr.integrations.internal.signin;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.net.RemoteProblem;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Says what an authorization server means by an error (RFC 6749 4.1.2.1 and 5.2), and what to do. */
final class OAuthErrors {

	private static final int LONGEST_WORDS = 300;

	private OAuthErrors() {
	}

	/** Whether a server says that it does not know a code or a refresh token, or not any more. */
	static boolean isInvalidGrant(RemoteProblem problem) {
		return "invalid_grant".equals(document(problem).text("error"));
	}

	/** An error of a token endpoint. */
	static TftsrException of(Integration integration, RemoteProblem problem) {
		JsonFields document = document(problem);
		String code = document.text("error");
		if (code == null) {
			ProblemKind kind = problem.status() == 401 || problem.status() == 403 ? ProblemKind.FORBIDDEN : ProblemKind.REMOTE;
			return new TftsrException(kind, what(integration), NLS.bind(Messages.OAuthErrors_statusWhy, problem.status()),
					problem.status() >= 500 ? Messages.OAuthErrors_failedRemedy : Messages.OAuthErrors_statusRemedy, problem);
		}
		return of(integration, code, document.text("error_description"), document.text("trace_id"), problem);
	}

	/**
	 * An error of either endpoint.
	 *
	 * @param description what the server says of it; null where it says nothing
	 * @param trace       by which its administrators find it again; null where there is none
	 * @param cause       null where it came by the browser
	 */
	static TftsrException of(Integration integration, String code, String description, String trace, RemoteProblem cause) {
		String meaning = meaning(code);
		String said = description == null ? meaning : NLS.bind(Messages.OAuthErrors_quoted, meaning, words(description));
		String traced = trace == null ? said : NLS.bind(Messages.OAuthErrors_traced, said, words(trace));
		boolean forbidden = !code.equals("temporarily_unavailable") && !code.equals("server_error");
		return new TftsrException(forbidden ? ProblemKind.FORBIDDEN : ProblemKind.REMOTE, what(integration), traced,
				remedy(integration, code), cause);
	}

	static String what(Integration integration) {
		return NLS.bind(Messages.SignIn_what, integration.service().displayName());
	}

	private static String meaning(String code) {
		return switch (code) {
		case "access_denied" -> Messages.OAuthErrors_denied;
		case "invalid_client", "unauthorized_client" -> Messages.OAuthErrors_client;
		case "invalid_grant" -> Messages.OAuthErrors_grant;
		case "invalid_scope" -> Messages.OAuthErrors_scope;
		case "temporarily_unavailable", "server_error" -> Messages.OAuthErrors_unavailable;
		default -> NLS.bind(Messages.OAuthErrors_other, words(code));
		};
	}

	private static String remedy(Integration integration, String code) {
		boolean lacksSecret = Vendor.of(integration) == Vendor.ATLASSIAN && !integration.hasClientSecret();
		return switch (code) {
		case "access_denied" -> lacksSecret ? Messages.OAuthErrors_secretRemedy : Messages.OAuthErrors_deniedRemedy;
		case "invalid_client", "unauthorized_client" -> Messages.OAuthErrors_clientRemedy;
		case "invalid_grant" -> NLS.bind(Messages.SignIn_againRemedy, integration.service().displayName());
		case "invalid_scope" -> Messages.OAuthErrors_scopeRemedy;
		case "temporarily_unavailable", "server_error" -> Messages.OAuthErrors_failedRemedy;
		default -> Messages.OAuthErrors_otherRemedy;
		};
	}

	/** The first line, as far as it is useful. */
	private static String words(String text) {
		String line = text.strip().lines().findFirst().orElse("").replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
		return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) + " …" : line;
	}

	private static JsonFields document(RemoteProblem problem) {
		try {
			JsonElement document = JsonParser.parseString(problem.body());
			return new JsonFields(document.isJsonObject() ? document.getAsJsonObject() : new JsonObject());
		} catch (JsonParseException e) {
			// an error of somebody in between: the status says enough
			return new JsonFields(new JsonObject());
		}
	}
}

package org.tftsr.integrations.internal.signin;

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
			return new TftsrException(kind, what(integration), "the server answered with status " + problem.status(),
					problem.status() >= 500 ? "Try again later" : "See that issuer and client on the settings page are right", problem);
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
		String said = description == null ? "" : ": " + words(description);
		String traced = trace == null ? "" : " (trace " + words(trace) + ')';
		boolean forbidden = !code.equals("temporarily_unavailable") && !code.equals("server_error");
		return new TftsrException(forbidden ? ProblemKind.FORBIDDEN : ProblemKind.REMOTE, what(integration), meaning(code) + said + traced,
				remedy(integration, code), cause);
	}

	static String what(Integration integration) {
		return "Cannot sign in to " + integration.service().displayName();
	}

	private static String meaning(String code) {
		return switch (code) {
		case "access_denied" -> "the sign-in was refused, by you or by the server";
		case "invalid_client", "unauthorized_client" -> "the server does not know the client, or its secret is wrong";
		case "invalid_grant" -> "the sign-in does not hold any more";
		case "invalid_scope" -> "the server does not give what is asked for";
		case "temporarily_unavailable", "server_error" -> "the server cannot do it now";
		default -> "the server says " + words(code);
		};
	}

	private static String remedy(Integration integration, String code) {
		boolean lacksSecret = Vendor.of(integration) == Vendor.ATLASSIAN && !integration.hasClientSecret();
		return switch (code) {
		case "access_denied" -> lacksSecret ? "Enter the secret of the client on the settings page: Atlassian asks for one"
				: "Sign in again and allow it, or ask an administrator to";
		case "invalid_client", "unauthorized_client" -> "Correct the client's id and secret on the settings page";
		case "invalid_grant" -> "Sign in again on the settings page " + integration.service().displayName();
		case "invalid_scope" -> "Correct the scopes on the settings page, or have the client get them at the server";
		case "temporarily_unavailable", "server_error" -> "Try again later";
		default -> "See that issuer, client and redirect address are as they are registered at the server";
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

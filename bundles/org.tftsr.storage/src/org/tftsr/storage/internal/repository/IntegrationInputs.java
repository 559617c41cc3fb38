package org.tftsr.storage.internal.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;

/** Looks at what a user says of a service before it is kept. */
final class IntegrationInputs {

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
	private static final int LAST_PORT = 65_535;

	private IntegrationInputs() {
	}

	/** The set-up in the form in which it is kept, or a refusal. */
	static Integration checked(String what, Integration given) throws TftsrException {
		requireKnown(what, given);
		String username = Inputs.lineOrNull(what, "user", given.username());
		boolean needsUser = given.signIn() == SignIn.API_TOKEN || given.signIn() == SignIn.PASSWORD;
		if (needsUser && username == null) {
			throw Inputs.invalid(what, "nobody is named who signs in",
					given.signIn() == SignIn.API_TOKEN ? "Give the e-mail address that the token belongs to" : "Give the name of a user");
		}
		String address = BaseAddress.checked(what, "address", given.address(), "Give a base address such as " + example(given),
				"and set it as the password or token of the service").toString();
		return new Integration(given.service(), ServiceAddress.complete(given.service(), address), given.ownServer(), given.signIn(),
				needsUser ? username : null, Inputs.lineOrNull(what, "project", given.project()),
				Inputs.lineOrNull(what, "space", given.space()), given.autoCreate(), oauth(what, given),
				defaults(what, given.defaults()), false, false, null, null);
	}

	private static void requireKnown(String what, Integration given) throws TftsrException {
		List<SignIn> known = given.service().signIns(given.ownServer());
		if (!known.contains(given.signIn())) {
			throw Inputs.invalid(what,
					given.service().displayName() + (given.ownServer() ? " on an own server" : "") + " has no sign-in by "
							+ given.signIn().key(),
					"Choose " + known.stream().map(SignIn::key).collect(Collectors.joining(" or ")));
		}
	}

	private static String example(Integration given) {
		return switch (given.service()) {
		case CONFLUENCE -> given.ownServer() ? "https://wiki.example.org" : "https://site.atlassian.net/wiki";
		case SERVICENOW -> "https://instance.service-now.com";
		case AZURE_DEVOPS -> given.ownServer() ? "https://devops.example.org/DefaultCollection" : "https://dev.azure.com/organisation";
		};
	}

	private static OAuthClient oauth(String what, Integration given) throws TftsrException {
		if (given.signIn() != SignIn.OAUTH) {
			return null;
		}
		OAuthClient client = given.oauth();
		if (client == null || client.clientId() == null || client.clientId().isBlank()) {
			throw Inputs.invalid(what, "the id of the OAuth client is missing",
					"Give the one that you were given when this program was registered there, or choose another way to sign in");
		}
		if (client.redirectPort() < 0 || client.redirectPort() > LAST_PORT) {
			throw Inputs.invalid(what, "there is no port " + client.redirectPort(),
					"Give one from 1 to " + LAST_PORT + ", or 0 for any that is free");
		}
		return new OAuthClient(issuer(what, given), Inputs.lineOrNull(what, "id of the OAuth client", client.clientId()),
				Inputs.lineOrNull(what, "list of scopes", client.scopes()), client.redirectPort());
	}

	/** Null for the usual one of the vendor, which an own server does not have. */
	private static String issuer(String what, Integration given) throws TftsrException {
		String issuer = given.oauth().issuer();
		boolean isUsual = !given.ownServer() && (issuer == null || issuer.isBlank());
		return isUsual ? null
				: BaseAddress.checked(what, "authorization server", issuer, "Give an address such as https://login.example.org",
						"and set the secret of the client as such").toString();
	}

	private static Map<String, String> defaults(String what, Map<String, String> given) throws TftsrException {
		Map<String, String> defaults = new TreeMap<>();
		for (Map.Entry<String, String> entry : given.entrySet()) {
			if (!NAME.matcher(entry.getKey()).matches()) {
				throw Inputs.invalid(what, "a choice has a name that is none", "Give a name such as work_item_type");
			}
			String value = Inputs.lineOrNull(what, "choice " + entry.getKey(), entry.getValue());
			if (value != null) {
				defaults.put(entry.getKey(), value);
			}
		}
		return defaults;
	}

	/** Whether what was known of the connection says nothing any more. */
	static boolean isOtherConnection(Integration before, Integration after) {
		return !before.address().equals(after.address()) || before.ownServer() != after.ownServer()
				|| before.signIn() != after.signIn() || !Objects.equals(before.username(), after.username())
				|| !Objects.equals(before.oauth(), after.oauth());
	}

	/** Whether the secret of the OAuth client was meant for another one. */
	static boolean isOtherIssuer(Integration before, Integration after) {
		return !issuer(before).equals(issuer(after));
	}

	/** Who issues tokens, as far as two of one service can be told from each other: a ServiceNow instance does so itself. */
	private static String issuer(Integration integration) {
		if (integration.oauth() == null) {
			return "";
		}
		String issuer = integration.oauth().issuer();
		return issuer != null ? issuer : integration.service() == ServiceKind.SERVICENOW ? integration.address() : "usual";
	}

	/** Which fields of two set-ups differ, as the audit log names them. */
	static List<String> differences(Integration before, Integration after) {
		Map<String, Function<Integration, Object>> fields = new TreeMap<>(Map.of("address", Integration::address, "own_server",
				Integration::ownServer, "sign_in", Integration::signIn, "username", Integration::username, "project",
				Integration::project, "space", Integration::space, "auto_create", Integration::autoCreate, "oauth",
				Integration::oauth, "defaults", Integration::defaults));
		List<String> differing = new ArrayList<>();
		fields.forEach((name, field) -> {
			if (!Objects.equals(field.apply(before), field.apply(after))) {
				differing.add(name);
			}
		});
		return differing;
	}
}

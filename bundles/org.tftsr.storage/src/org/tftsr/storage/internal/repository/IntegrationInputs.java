package org.tftsr.storage.internal.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
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
	static Integration checked(Supplier<String> what, Integration given) throws TftsrException {
		requireKnown(what, given);
		String username = Inputs.lineOrNull(what, () -> Messages.Field_user, given.username());
		boolean needsUser = given.signIn() == SignIn.API_TOKEN || given.signIn() == SignIn.PASSWORD;
		if (needsUser && username == null) {
			throw Inputs.invalid(what, Messages.IntegrationInputs_userWhy,
					given.signIn() == SignIn.API_TOKEN ? Messages.IntegrationInputs_emailRemedy
							: Messages.IntegrationInputs_userRemedy);
		}
		String address = BaseAddress.checked(what, () -> Messages.Field_address, given.address(),
				() -> NLS.bind(Messages.IntegrationInputs_addressRemedy, example(given)),
				() -> Messages.IntegrationInputs_keepRemedy).toString();
		return new Integration(given.service(), ServiceAddress.complete(given.service(), address), given.ownServer(), given.signIn(),
				needsUser ? username : null, Inputs.lineOrNull(what, () -> Messages.Field_project, given.project()),
				Inputs.lineOrNull(what, () -> Messages.Field_space, given.space()), given.autoCreate(), oauth(what, given),
				defaults(what, given.defaults()), false, false, null, null);
	}

	private static void requireKnown(Supplier<String> what, Integration given) throws TftsrException {
		List<SignIn> known = given.service().signIns(given.ownServer());
		if (!known.contains(given.signIn())) {
			String why = given.ownServer() ? Messages.IntegrationInputs_ownSignInWhy : Messages.IntegrationInputs_signInWhy;
			throw Inputs.invalid(what, NLS.bind(why, given.service().displayName(), given.signIn().key()),
					NLS.bind(Messages.IntegrationInputs_signInRemedy,
							Inputs.joined(Messages.List_or, known.stream().map(SignIn::key).toList())));
		}
	}

	private static String example(Integration given) {
		return switch (given.service()) {
		case CONFLUENCE -> given.ownServer() ? "https://wiki.example.org" : "https://site.atlassian.net/wiki";
		case SERVICENOW -> "https://instance.service-now.com";
		case AZURE_DEVOPS -> given.ownServer() ? "https://devops.example.org/DefaultCollection" : "https://dev.azure.com/organisation";
		};
	}

	private static OAuthClient oauth(Supplier<String> what, Integration given) throws TftsrException {
		if (given.signIn() != SignIn.OAUTH) {
			return null;
		}
		OAuthClient client = given.oauth();
		if (client == null || client.clientId() == null || client.clientId().isBlank()) {
			throw Inputs.invalid(what, Messages.IntegrationInputs_clientIdWhy,
					Messages.IntegrationInputs_clientIdRemedy);
		}
		if (client.redirectPort() < 0 || client.redirectPort() > LAST_PORT) {
			throw Inputs.invalid(what, NLS.bind(Messages.IntegrationInputs_portWhy, client.redirectPort()),
					NLS.bind(Messages.IntegrationInputs_portRemedy, LAST_PORT));
		}
		return new OAuthClient(issuer(what, given), Inputs.lineOrNull(what, () -> Messages.Field_clientId, client.clientId()),
				Inputs.lineOrNull(what, () -> Messages.Field_scopes, client.scopes()), client.redirectPort());
	}

	/** Null for the usual one of the vendor, which an own server does not have. */
	private static String issuer(Supplier<String> what, Integration given) throws TftsrException {
		String issuer = given.oauth().issuer();
		boolean isUsual = !given.ownServer() && (issuer == null || issuer.isBlank());
		return isUsual ? null
				: BaseAddress.checked(what, () -> Messages.Field_issuer, issuer,
						() -> Messages.IntegrationInputs_issuerRemedy,
						() -> Messages.IntegrationInputs_keepClientRemedy).toString();
	}

	private static Map<String, String> defaults(Supplier<String> what, Map<String, String> given) throws TftsrException {
		Map<String, String> defaults = new TreeMap<>();
		for (Map.Entry<String, String> entry : given.entrySet()) {
			if (!NAME.matcher(entry.getKey()).matches()) {
				throw Inputs.invalid(what, Messages.IntegrationInputs_choiceWhy, Messages.IntegrationInputs_choiceRemedy);
			}
			String value = Inputs.lineOrNull(what, () -> NLS.bind(Messages.Field_choice, entry.getKey()), entry.getValue());
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

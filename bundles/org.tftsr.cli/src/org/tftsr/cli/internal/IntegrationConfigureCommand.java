package org.tftsr.cli.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets up a service, or changes what is said of one. */
@Command(name = "configure", description = "Sets up a service, or changes what is named of it. An empty text takes a value back. Secrets are never arguments: others could see them.")
final class IntegrationConfigureCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class)
	private ServiceKind service;

	@Option(names = "--address", paramLabel = "URL", description = "Its base address, such as https://site.atlassian.net, https://instance.service-now.com or https://dev.azure.com/organisation.")
	private String address;

	@Option(names = "--own-server", negatable = true, description = "It is a server of your own organisation (Confluence Data Center, Azure DevOps Server), or with --no-own-server the vendor's cloud (default: by the address).")
	private Boolean ownServer;

	@Option(names = "--sign-in", paramLabel = "WAY", description = "How you sign in: api_token, pat, password or oauth.")
	private String signIn;

	@Option(names = "--user", paramLabel = "NAME", description = "Who signs in by password, or the e-mail address that an API token belongs to.")
	private String user;

	@Option(names = "--project", paramLabel = "NAME", description = "Azure DevOps: the project where none is named.")
	private String project;

	@Option(names = "--space", paramLabel = "KEY", description = "Confluence: the space where none is named.")
	private String space;

	@Option(names = "--auto-create", negatable = true, description = "A new critical or high issue gets its ticket, after asking once.")
	private Boolean autoCreate;

	@Option(names = "--issuer", paramLabel = "URL", description = "OAuth: the authorization server (default: the usual one of the vendor).")
	private String issuer;

	@Option(names = "--client-id", paramLabel = "ID", description = "OAuth: the id that this program was registered under there.")
	private String clientId;

	@Option(names = "--scopes", paramLabel = "TEXT", description = "OAuth: the scopes, with blanks between them (default: the usual ones of the service).")
	private String scopes;

	@Option(names = "--redirect-port", paramLabel = "N", description = "OAuth: the port of this machine that was registered there; 0 for any.")
	private Integer redirectPort;

	@Option(names = "--default", paramLabel = "NAME=VALUE", description = "A choice for what is published: parent_page, labels, contents, work_item_type, tags, urgency.P1 to impact.P4, severity.P1 to severity.P4, assignment_group, category, field.NAME; may be repeated.")
	private Map<String, String> defaults = Map.of();

	@ArgGroup
	private ServiceSecret secret;

	@ArgGroup
	private ClientSecret clientSecret;

	IntegrationConfigureCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		IntegrationRepository integrations = Services.get(IntegrationRepository.class);
		Optional<Integration> known = integrations.find(service);
		Integration changed = known.isPresent() ? changed(known.get()) : begun(service);
		// a secret that cannot be read must not leave half of the change behind
		try (Passphrase token = secret == null ? null : secret.read(service.displayName());
				Passphrase client = clientSecret == null ? null : clientSecret.read(service.displayName())) {
			integrations.save(changed);
			if (token != null || secret != null && secret.forgets()) {
				integrations.setSecret(service, token);
			}
			if (client != null || clientSecret != null && clientSecret.forgets()) {
				integrations.setClientSecret(service, client);
			}
		}
		print(IntegrationCommands.integration(service));
		return ExitCodes.DONE;
	}

	private Integration begun(ServiceKind service) {
		if (address == null) {
			throw wrongUse(service.displayName() + " is not set up; say with --address where it is");
		}
		boolean isOwn = ownServer == null ? service.isOwnServer(address) : ownServer;
		SignIn usual = clientId == null
				? service.signIns(isOwn).stream().filter(way -> way != SignIn.OAUTH).findFirst().orElseThrow()
				: SignIn.OAUTH;
		return changed(new Integration(service, address, isOwn, usual, null, null, null, false, null, Map.of(), false, false, null, null));
	}

	private Integration changed(Integration from) {
		Map<String, String> choices = new HashMap<>(from.defaults());
		choices.putAll(defaults);
		return new Integration(from.service(), address == null ? from.address() : address, ownServer == null ? from.ownServer() : ownServer,
				signIn == null ? from.signIn() : way(), named(user, from.username()), named(project, from.project()),
				named(space, from.space()), autoCreate == null ? from.autoCreate() : autoCreate, oauth(from.oauth()), choices,
				from.hasSecret(), from.hasClientSecret(), from.connectedAt(), from.connectedAs());
	}

	private SignIn way() {
		return SignIn.of(signIn).orElseThrow(() -> wrongUse("Unknown way to sign in " + signIn + " (one of "
				+ Arrays.stream(SignIn.values()).map(SignIn::key).collect(Collectors.joining(", ")) + ')'));
	}

	/** With what was said of the client; null where nothing is said and none was known. */
	private OAuthClient oauth(OAuthClient before) {
		boolean says = issuer != null || clientId != null || scopes != null || redirectPort != null;
		if (before == null && !says) {
			return null;
		}
		OAuthClient from = before == null ? new OAuthClient(null, null, null, 0) : before;
		return new OAuthClient(named(issuer, from.issuer()), named(clientId, from.clientId()), named(scopes, from.scopes()),
				redirectPort == null ? from.redirectPort() : redirectPort);
	}

	/** What was named; an empty text takes a value back. */
	private static String named(String said, String before) {
		if (said == null) {
			return before;
		}
		return said.isBlank() ? null : said;
	}

	private void print(Integration integration) {
		if (output.isJson()) {
			output.json(IntegrationJson.of(integration));
			return;
		}
		output.line(integration.service().displayName() + " at " + integration.address() + ", sign-in by " + integration.signIn().key()
				+ (integration.username() == null ? "" : " as " + integration.username())
				+ (integration.hasSecret() ? "" : ", nothing to sign in with yet"));
		if (!integration.isConnected()) {
			progress.say("`tftsr integration connect " + integration.service().key() + "` signs in and makes a first call");
		}
	}
}

package org.tftsr.ui.publish.internal.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.settings.KeyField;

/** Where a service is, and how one signs in to it. Which fields there are depends on the way to sign in. */
final class ConnectionForm {

	private static final int MOST_PORT = 65535;

	private final ServiceKind service;
	private final Runnable changed;
	private final FormRows rows;
	private final Text address;
	private final Combo where;
	private final Combo signIn;
	private final Text username;
	private final Label oauthMeaning;
	private final Text issuer;
	private final Text clientId;
	private final Text scopes;
	private final Text port;
	private final Text redirect;
	private final RedirectAddress redirectAddress;
	private KeyField secret;
	private final Composite secretRow;
	private KeyField clientSecret;
	private final Composite clientSecretRow;

	/** Tells what has to be registered at an authorization server; empty where a port has to be chosen first. */
	@FunctionalInterface
	interface RedirectAddress {
		Optional<String> of(Integration integration);
	}

	/** @param changed hears when something was entered */
	ConnectionForm(Composite parent, ServiceKind service, RedirectAddress redirectAddress, Runnable changed) {
		this.service = service;
		this.redirectAddress = redirectAddress;
		this.changed = changed;
		rows = new FormRows(parent, changed);
		where = rows.choice(Messages.Connection_where, Messages.Connection_cloud, Messages.Connection_ownServer);
		where.addListener(SWT.Selection, event -> offerSignIns(selectedSignIn()));
		rows.setShown(where, service != ServiceKind.SERVICENOW);
		address = rows.text(Messages.Connection_address, "");
		signIn = rows.choice(Messages.Connection_signIn);
		signIn.addListener(SWT.Selection, event -> showFields());
		username = rows.text(Messages.Connection_username, "");
		rows.label(Messages.Connection_secret);
		secretRow = rows.area();
		secret = new KeyField(secretRow, Messages.Connection_secret, false, changed);
		oauthMeaning = rows.words("");
		issuer = rows.text(Messages.Connection_issuer, "");
		clientId = rows.text(Messages.Connection_clientId, "");
		rows.label(Messages.Connection_clientSecret);
		clientSecretRow = rows.area();
		clientSecret = new KeyField(clientSecretRow, Messages.Connection_clientSecret, false, changed);
		scopes = rows.text(Messages.Connection_scopes, Messages.Connection_usualScopes);
		port = rows.text(Messages.Connection_port, Messages.Connection_anyPort);
		redirect = rows.copyable(Messages.Connection_redirect, Messages.Connection_redirectNoPort);
		for (Text field : new Text[] { address, issuer, port }) {
			field.addModifyListener(event -> showRedirect());
		}
	}

	Control control() {
		return rows.control();
	}

	/** Shows how the service is set up; null where it is not. */
	void show(Integration kept) {
		where.select(kept != null && kept.ownServer() ? 1 : 0);
		address.setText(kept == null ? "" : kept.address());
		username.setText(kept == null || kept.username() == null ? "" : kept.username());
		secret = renew(secretRow, kept != null && kept.hasSecret());
		clientSecret = renew(clientSecretRow, kept != null && kept.hasClientSecret());
		OAuthClient client = kept == null ? null : kept.oauth();
		issuer.setText(client == null || client.issuer() == null ? "" : client.issuer());
		clientId.setText(client == null || client.clientId() == null ? "" : client.clientId());
		scopes.setText(client == null || client.scopes() == null ? "" : client.scopes());
		port.setText(client == null || client.redirectPort() == 0 ? "" : String.valueOf(client.redirectPort()));
		offerSignIns(kept == null ? null : kept.signIn());
	}

	private KeyField renew(Composite row, boolean kept) {
		for (Control child : row.getChildren()) {
			child.dispose();
		}
		return new KeyField(row, rows.labelOf(row).getText(), kept, changed);
	}

	private void offerSignIns(SignIn wanted) {
		List<SignIn> ways = service.signIns(isOwnServer());
		signIn.setItems(ways.stream().map(way -> Words.signIn(service, way)).toArray(String[]::new));
		signIn.select(wanted == null ? 0 : Math.max(0, ways.indexOf(wanted)));
		address.setMessage(Words.addressExample(service, isOwnServer()));
		issuer.setMessage(service == ServiceKind.SERVICENOW ? Messages.Connection_instance : usualIssuer());
		showFields();
	}

	private void showFields() {
		SignIn way = selectedSignIn();
		boolean oauth = way == SignIn.OAUTH;
		rows.setShown(username, way == SignIn.API_TOKEN || way == SignIn.PASSWORD);
		rows.setShown(secretRow, !oauth);
		rows.labelOf(secretRow).setText(Words.secret(way));
		secret.setLabel(Words.secret(way));
		String user = way == SignIn.API_TOKEN ? Messages.Connection_email : Messages.Connection_username;
		rows.labelOf(username).setText(user);
		AccessibleNames.setLabel(username, user);
		FormRows.setShown(oauthMeaning, oauth);
		oauthMeaning.setText(Words.oauthMeaning(service, isOwnServer()));
		for (Control field : new Control[] { issuer, clientId, clientSecretRow, scopes, port, redirect.getParent() }) {
			rows.setShown(field, oauth);
		}
		showRedirect();
		rows.fit();
	}

	private void showRedirect() {
		String wanted = redirectAddress().orElse("");
		if (!wanted.equals(redirect.getText())) {
			redirect.setText(wanted);
		}
	}

	private Optional<String> redirectAddress() {
		if (!isOAuth()) {
			return Optional.empty();
		}
		try (Entered now = entered(null, null, false, Map.of())) {
			return redirectAddress.of(now.integration());
		}
	}

	private String usualIssuer() {
		return Words.usualIssuer(service, isOwnServer(), address.getText().strip());
	}

	private boolean isOwnServer() {
		return service != ServiceKind.SERVICENOW && where.getSelectionIndex() == 1;
	}

	private SignIn selectedSignIn() {
		int index = signIn.getSelectionIndex();
		List<SignIn> ways = service.signIns(isOwnServer());
		return index < 0 || index >= ways.size() ? ways.getFirst() : ways.get(index);
	}

	/** Whether nothing was entered. */
	boolean isBlank() {
		return address.getText().isBlank();
	}

	/** Whether one signs in by the browser. */
	boolean isOAuth() {
		return selectedSignIn() == SignIn.OAUTH;
	}

	/** What is wrong with what was entered, if something is. */
	Optional<String> problem() {
		if (!isAddress(address.getText().strip())) {
			return Optional.of(NLS.bind(Messages.Connection_noAddress, Words.addressExample(service, isOwnServer())));
		}
		SignIn way = selectedSignIn();
		if ((way == SignIn.API_TOKEN || way == SignIn.PASSWORD) && username.getText().isBlank()) {
			return Optional.of(way == SignIn.API_TOKEN ? Messages.Connection_noEmail : Messages.Connection_noUsername);
		}
		if (way == SignIn.OAUTH && issuer.getText().isBlank() && usualIssuer().isEmpty()) {
			return Optional.of(Messages.Connection_noIssuer);
		}
		if (way == SignIn.OAUTH && clientId.getText().isBlank()) {
			return Optional.of(Messages.Connection_noClient);
		}
		if (way == SignIn.OAUTH && !port.getText().isBlank() && portNumber().isEmpty()) {
			return Optional.of(Messages.Connection_noPort);
		}
		if (way == SignIn.OAUTH && redirectAddress().isEmpty()) {
			return Optional.of(Messages.Connection_needsPort);
		}
		return Optional.empty();
	}

	private static boolean isAddress(String text) {
		try {
			URI uri = new URI(text);
			return uri.getHost() != null && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
		} catch (URISyntaxException e) {
			// what is still being typed
			return false;
		}
	}

	private Optional<Integer> portNumber() {
		try {
			int number = Integer.parseInt(port.getText().strip());
			return number > 0 && number <= MOST_PORT ? Optional.of(number) : Optional.empty();
		} catch (NumberFormatException e) {
			// what is still being typed
			return Optional.empty();
		}
	}

	/** What stands in the fields, with the defaults of the other form; what is known of the connection is left out. */
	Entered entered(String space, String project, boolean autoCreate, Map<String, String> defaults) {
		SignIn way = selectedSignIn();
		boolean oauth = way == SignIn.OAUTH;
		String user = way == SignIn.API_TOKEN || way == SignIn.PASSWORD ? orNull(username) : null;
		OAuthClient client = oauth
				? new OAuthClient(issuer.getText().isBlank() ? usualIssuer() : issuer.getText().strip(), orNull(clientId),
						orNull(scopes), port.getText().isBlank() ? 0 : portNumber().orElse(0))
				: null;
		Integration integration = new Integration(service, address.getText().strip(), isOwnServer(), way, user, project, space, autoCreate,
				client, defaults, false, false, null, null);
		Optional<Passphrase> none = Optional.empty();
		return new Entered(integration, oauth ? none : secret.typed(), !oauth && secret.isForgotten(),
				oauth ? clientSecret.typed() : none, oauth && clientSecret.isForgotten());
	}

	/** Whether a secret was typed, or is to be forgotten. */
	boolean changesSecrets() {
		return secret.isTyped() || secret.isForgotten() || clientSecret.isTyped() || clientSecret.isForgotten();
	}

	static String orNull(Text field) {
		return field.getText().isBlank() ? null : field.getText().strip();
	}
}

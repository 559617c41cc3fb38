package org.tftsr.pii.internal.secret;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.pii.internal.engine.Recogniser;

/** All recognisers of secrets. */
public final class SecretRecognisers {

	private SecretRecognisers() {
	}

	public static List<Recogniser> all() {
		KeyWords keyWords = new KeyWords();
		List<Recogniser> all = new ArrayList<>(List.of(new AssignmentRecogniser(keyWords),
				new ElementRecogniser(keyWords),
				new ArgumentRecogniser(keyWords), new PhraseRecogniser(keyWords), new OpaqueWordRecogniser(keyWords),
				new ConnectionStringRecogniser(keyWords), new CurlUserRecogniser(), new AuthorizationRecogniser(),
				new UrlCredentialsRecogniser(), new JwtRecogniser(), new PrivateKeyRecogniser(),
				new PasswordHashRecogniser(), new TelegramTokenRecogniser(), new AzureSecretRecogniser()));
		all.addAll(VendorTokens.all());
		return all;
	}
}

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
		VendorNames vendors = new VendorNames();
		ElementRecogniser elements = new ElementRecogniser(keyWords);
		List<Recogniser> all = new ArrayList<>(List.of(new AssignmentRecogniser(keyWords, vendors), elements,
				new NextLineRecogniser(keyWords, elements),
				new ArgumentRecogniser(keyWords), new NamedValueRecogniser(keyWords),
				new EncodedAssignmentRecogniser(keyWords), new CallRecogniser(keyWords),
				new CredentialPairRecogniser(), new PasswordArgumentRecogniser(), new CommandPasswordRecogniser(), new HtpasswdRecogniser(),
				new PgpassRecogniser(), new DigestRecogniser(), new OneTimeCodeRecogniser(),
				new MnemonicRecogniser(), new PhraseRecogniser(keyWords), new StatementRecogniser(), new InsertedValuesRecogniser(keyWords),
				new PromptRecogniser(), new ProtocolRecogniser(), new PipedPasswordRecogniser(),
				new NetworkDeviceRecogniser(), new DialogueRecogniser(),
				new OpaqueWordRecogniser(keyWords, vendors), new VendorNameRecogniser(vendors),
				new ConnectionStringRecogniser(keyWords), new CurlUserRecogniser(), new AuthorizationRecogniser(),
				new UrlCredentialsRecogniser(), new OracleUrlRecogniser(), new JwtRecogniser(),
				new PrivateKeyRecogniser(), new EncodedKeyRecogniser(), new KeyFileRecogniser(),
				new PasswordHashRecogniser(), new AzureSecretRecogniser()));
		all.addAll(VendorTokens.all());
		return all;
	}
}

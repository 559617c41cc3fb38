package org.tftsr.pii.internal.personal;

import java.util.List;

import org.tftsr.pii.internal.engine.Recogniser;

/** All recognisers of what identifies a person. */
public final class PersonalRecognisers {

	private PersonalRecognisers() {
	}

	/** Where two find a value of the same place and length, the one that comes first here wins. */
	public static List<Recogniser> all() {
		return List.of(new EmailRecogniser(), new CardRecogniser(), new IbanRecogniser(), new SsnRecogniser(),
				new NationalNumberRecogniser(), new LetteredNumberRecogniser(), new LabelledNumberRecogniser(),
				new CryptoAddressRecogniser(), new HomePathRecogniser(), new DomainAccountRecogniser(),
				new AccountPhraseRecogniser(), new AccountRoleRecogniser(), new AccountFieldRecogniser(), new AccountOptionRecogniser(),
				new StatementAccountRecogniser(), new PersonNameRecogniser(), new PersonRoleRecogniser(), new HealthRecordRecogniser(),
				new DateOfBirthRecogniser(), new PostalAddressRecogniser(), new PhoneRecogniser());
	}
}

package org.tftsr.integrations.internal.signin;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedForm;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;

/** The fields of a request to a token endpoint: a form (RFC 6749), or JSON at Atlassian. */
final class TokenFields {

	private final boolean json;
	private final RedactedForm form = new RedactedForm();
	private final RedactedJson object = RedactedJson.object();

	TokenFields(Vendor vendor) {
		json = vendor == Vendor.ATLASSIAN;
	}

	<E extends Enum<E> & Word> TokenFields word(String name, E word) {
		form.word(name, word);
		object.word(name, word);
		return this;
	}

	TokenFields setting(String name, String value) throws TftsrException {
		Setting setting = Setting.of(name.replace('_', ' '), value);
		form.setting(name, setting);
		object.setting(name, setting);
		return this;
	}

	/** @param key stays the caller's to close, after the request */
	TokenFields secret(String name, Passphrase key) {
		form.secret(name, () -> Keys.copy(key));
		object.secret(name, () -> Keys.copy(key));
		return this;
	}

	RedactedBody body() {
		return json ? object.body() : form.body();
	}
}

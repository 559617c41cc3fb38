package org.tftsr.pii;

import static org.tftsr.core.pii.PiiKind.NETWORK;
import static org.tftsr.core.pii.PiiKind.PERSONAL;
import static org.tftsr.core.pii.PiiKind.SECRET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tftsr.core.pii.PiiType;

/** The types that the built-in detector knows. Vendors are grouped by what their tokens open. */
public final class PiiTypes {

	/** An e-mail address. */
	public static final PiiType EMAIL = new PiiType("EMAIL", PERSONAL);
	/** A phone number, with its extension. */
	public static final PiiType PHONE = new PiiType("PHONE", PERSONAL);
	/** A payment card number. */
	public static final PiiType CREDIT_CARD = new PiiType("CREDIT_CARD", PERSONAL);
	/** An international bank account number (ISO 13616). */
	public static final PiiType IBAN = new PiiType("IBAN", PERSONAL);
	/** A US social security number. */
	public static final PiiType SSN = new PiiType("SSN", PERSONAL);
	/** A person's name, where a key names it. */
	public static final PiiType PERSON = new PiiType("PERSON", PERSONAL);
	/** An account name, where a key or a path names it. */
	public static final PiiType USERNAME = new PiiType("USERNAME", PERSONAL);
	/** A number of the UK National Health Service. */
	public static final PiiType UK_NHS = new PiiType("UK_NHS", PERSONAL);
	/** A German tax identification number. */
	public static final PiiType DE_TAX_ID = new PiiType("DE_TAX_ID", PERSONAL);
	/** A French social security number. */
	public static final PiiType FR_INSEE = new PiiType("FR_INSEE", PERSONAL);
	/** A Polish personal number. */
	public static final PiiType PL_PESEL = new PiiType("PL_PESEL", PERSONAL);
	/** An Indian identity number. */
	public static final PiiType IN_AADHAAR = new PiiType("IN_AADHAAR", PERSONAL);
	/** A Canadian social insurance number. */
	public static final PiiType CA_SIN = new PiiType("CA_SIN", PERSONAL);
	/** A Brazilian tax number. */
	public static final PiiType BR_CPF = new PiiType("BR_CPF", PERSONAL);
	/** A Spanish tax number. */
	public static final PiiType ES_NIF = new PiiType("ES_NIF", PERSONAL);
	/** A US health care provider number. */
	public static final PiiType US_NPI = new PiiType("US_NPI", PERSONAL);
	/** A US bank routing number. */
	public static final PiiType ABA_ROUTING = new PiiType("ABA_ROUTING", PERSONAL);
	/** A Bitcoin address in Base58Check form. */
	public static final PiiType CRYPTO = new PiiType("CRYPTO", PERSONAL);
	/** An IPv4 address. */
	public static final PiiType IPV4 = new PiiType("IPV4", NETWORK);
	/** An IPv6 address. */
	public static final PiiType IPV6 = new PiiType("IPV6", NETWORK);
	/** A hardware address. */
	public static final PiiType MAC = new PiiType("MAC", NETWORK);
	/** A host name. */
	public static final PiiType HOSTNAME = new PiiType("HOSTNAME", NETWORK);
	/** A password. */
	public static final PiiType PASSWORD = new PiiType("PASSWORD", SECRET);
	/** A password in its stored form. */
	public static final PiiType PASSWORD_HASH = new PiiType("PASSWORD_HASH", SECRET);
	/** A key or token of no known vendor. */
	public static final PiiType API_KEY = new PiiType("API_KEY", SECRET);
	/** What an Authorization header carries. */
	public static final PiiType BEARER = new PiiType("BEARER", SECRET);
	/** A JSON Web Token. */
	public static final PiiType JWT = new PiiType("JWT", SECRET);
	/** A key of Amazon Web Services. */
	public static final PiiType AWS_KEY = new PiiType("AWS_KEY", SECRET);
	/** A private key, over lines. */
	public static final PiiType PRIVATE_KEY = new PiiType("PRIVATE_KEY", SECRET);
	/** User name and password within a URL. */
	public static final PiiType URL_CREDENTIALS = new PiiType("URL_CREDENTIALS", SECRET);
	/** A connection string with a password or key. */
	public static final PiiType CONNECTION_STRING = new PiiType("CONNECTION_STRING", SECRET);
	/** The identifier of a session. */
	public static final PiiType SESSION_ID = new PiiType("SESSION_ID", SECRET);
	/** A GitHub token. */
	public static final PiiType GITHUB_TOKEN = new PiiType("GITHUB_TOKEN", SECRET);
	/** A GitLab token. */
	public static final PiiType GITLAB_TOKEN = new PiiType("GITLAB_TOKEN", SECRET);
	/** A token of another source forge or code service. */
	public static final PiiType SOURCE_FORGE_TOKEN = new PiiType("SOURCE_FORGE_TOKEN", SECRET);
	/** A Slack token or webhook. */
	public static final PiiType SLACK_TOKEN = new PiiType("SLACK_TOKEN", SECRET);
	/** A token or webhook of another chat or messaging service. */
	public static final PiiType CHAT_TOKEN = new PiiType("CHAT_TOKEN", SECRET);
	/** A Stripe key. */
	public static final PiiType STRIPE_KEY = new PiiType("STRIPE_KEY", SECRET);
	/** A key of another payment service or shop. */
	public static final PiiType PAYMENT_KEY = new PiiType("PAYMENT_KEY", SECRET);
	/** A Google key or token. */
	public static final PiiType GOOGLE_API_KEY = new PiiType("GOOGLE_API_KEY", SECRET);
	/** A Microsoft key. */
	public static final PiiType AZURE_KEY = new PiiType("AZURE_KEY", SECRET);
	/** A token of another cloud or hosting service. */
	public static final PiiType CLOUD_TOKEN = new PiiType("CLOUD_TOKEN", SECRET);
	/** A key of an AI service. */
	public static final PiiType AI_KEY = new PiiType("AI_KEY", SECRET);
	/** A token of a package or image registry. */
	public static final PiiType REGISTRY_TOKEN = new PiiType("REGISTRY_TOKEN", SECRET);
	/** A key of a mail service. */
	public static final PiiType MAIL_KEY = new PiiType("MAIL_KEY", SECRET);
	/** A key of a monitoring service. */
	public static final PiiType MONITORING_KEY = new PiiType("MONITORING_KEY", SECRET);
	/** A token of a secrets manager. */
	public static final PiiType VAULT_TOKEN = new PiiType("VAULT_TOKEN", SECRET);
	/** A token with the fixed shape of another vendor. */
	public static final PiiType VENDOR_TOKEN = new PiiType("VENDOR_TOKEN", SECRET);

	private static final List<PiiType> ALL = List.of(EMAIL, PHONE, CREDIT_CARD, IBAN, SSN, PERSON, USERNAME,
			UK_NHS, DE_TAX_ID, FR_INSEE, PL_PESEL, IN_AADHAAR, CA_SIN, BR_CPF, ES_NIF, US_NPI, ABA_ROUTING, CRYPTO,
			IPV4, IPV6, MAC, HOSTNAME, PASSWORD, PASSWORD_HASH, API_KEY, BEARER, JWT, AWS_KEY, PRIVATE_KEY,
			URL_CREDENTIALS, CONNECTION_STRING, SESSION_ID, GITHUB_TOKEN, GITLAB_TOKEN, SOURCE_FORGE_TOKEN,
			SLACK_TOKEN, CHAT_TOKEN, STRIPE_KEY, PAYMENT_KEY, GOOGLE_API_KEY, AZURE_KEY, CLOUD_TOKEN, AI_KEY,
			REGISTRY_TOKEN, MAIL_KEY, MONITORING_KEY, VAULT_TOKEN, VENDOR_TOKEN);

	private static final Map<String, PiiType> BY_NAME = ALL.stream()
			.collect(Collectors.toUnmodifiableMap(PiiType::name, Function.identity()));

	private PiiTypes() {
	}

	/** The type of this name, if it is a built-in one. */
	public static Optional<PiiType> of(String name) {
		return Optional.ofNullable(BY_NAME.get(name));
	}

	/** All built-in types: personal ones, then network, then secrets. */
	public static List<PiiType> all() {
		return ALL;
	}
}

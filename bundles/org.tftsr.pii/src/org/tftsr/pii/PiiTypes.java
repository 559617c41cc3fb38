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
	/** An Italian tax code. */
	public static final PiiType IT_FISCAL_CODE = new PiiType("IT_FISCAL_CODE", PERSONAL);
	/** An Italian VAT number without its country. */
	public static final PiiType IT_VAT_CODE = new PiiType("IT_VAT_CODE", PERSONAL);
	/** A VAT number with its country. */
	public static final PiiType VAT_ID = new PiiType("VAT_ID", PERSONAL);
	/** A Spanish number of a foreigner. */
	public static final PiiType ES_NIE = new PiiType("ES_NIE", PERSONAL);
	/** A Portuguese tax number. */
	public static final PiiType PT_NIF = new PiiType("PT_NIF", PERSONAL);
	/** A German pension insurance number. */
	public static final PiiType DE_SOCIAL_SECURITY = new PiiType("DE_SOCIAL_SECURITY", PERSONAL);
	/** A German health insurance number. */
	public static final PiiType DE_HEALTH_INSURANCE = new PiiType("DE_HEALTH_INSURANCE", PERSONAL);
	/** A Dutch citizen service number. */
	public static final PiiType NL_BSN = new PiiType("NL_BSN", PERSONAL);
	/** A Belgian national number. */
	public static final PiiType BE_NRN = new PiiType("BE_NRN", PERSONAL);
	/** An Austrian social insurance number. */
	public static final PiiType AT_SVNR = new PiiType("AT_SVNR", PERSONAL);
	/** A Swiss social insurance number. */
	public static final PiiType CH_AHV = new PiiType("CH_AHV", PERSONAL);
	/** An Irish personal public service number. */
	public static final PiiType IE_PPS = new PiiType("IE_PPS", PERSONAL);
	/** A British national insurance number. */
	public static final PiiType UK_NINO = new PiiType("UK_NINO", PERSONAL);
	/** A Swedish personal number. */
	public static final PiiType SE_PERSONNUMMER = new PiiType("SE_PERSONNUMMER", PERSONAL);
	/** A Norwegian birth number. */
	public static final PiiType NO_FNR = new PiiType("NO_FNR", PERSONAL);
	/** A Danish personal number. */
	public static final PiiType DK_CPR = new PiiType("DK_CPR", PERSONAL);
	/** A Finnish personal identity code. */
	public static final PiiType FI_PERSONAL_IDENTITY_CODE = new PiiType("FI_PERSONAL_IDENTITY_CODE", PERSONAL);
	/** An Estonian personal code. */
	public static final PiiType EE_IK = new PiiType("EE_IK", PERSONAL);
	/** A Lithuanian personal code. */
	public static final PiiType LT_AK = new PiiType("LT_AK", PERSONAL);
	/** A Latvian personal code. */
	public static final PiiType LV_PK = new PiiType("LV_PK", PERSONAL);
	/** A Czech or Slovak birth number. */
	public static final PiiType CZ_RC = new PiiType("CZ_RC", PERSONAL);
	/** A Romanian personal number. */
	public static final PiiType RO_CNP = new PiiType("RO_CNP", PERSONAL);
	/** A Bulgarian personal number. */
	public static final PiiType BG_EGN = new PiiType("BG_EGN", PERSONAL);
	/** A Croatian personal number. */
	public static final PiiType HR_OIB = new PiiType("HR_OIB", PERSONAL);
	/** A Turkish identity number. */
	public static final PiiType TR_NATIONAL_ID = new PiiType("TR_NATIONAL_ID", PERSONAL);
	/** An Israeli identity number. */
	public static final PiiType IL_ID = new PiiType("IL_ID", PERSONAL);
	/** A South African identity number. */
	public static final PiiType ZA_ID_NUMBER = new PiiType("ZA_ID_NUMBER", PERSONAL);
	/** An Indian tax number. */
	public static final PiiType IN_PAN = new PiiType("IN_PAN", PERSONAL);
	/** An Indian sales tax number. */
	public static final PiiType IN_GSTIN = new PiiType("IN_GSTIN", PERSONAL);
	/** A Thai identity number. */
	public static final PiiType TH_TNIN = new PiiType("TH_TNIN", PERSONAL);
	/** A Singaporean identity number. */
	public static final PiiType SG_NRIC_FIN = new PiiType("SG_NRIC_FIN", PERSONAL);
	/** A Chinese identity number. */
	public static final PiiType CN_RESIDENT_ID = new PiiType("CN_RESIDENT_ID", PERSONAL);
	/** A number of a Hong Kong identity card. */
	public static final PiiType HK_ID = new PiiType("HK_ID", PERSONAL);
	/** A Taiwanese identity number. */
	public static final PiiType TW_ID = new PiiType("TW_ID", PERSONAL);
	/** A Korean resident number. */
	public static final PiiType KR_RRN = new PiiType("KR_RRN", PERSONAL);
	/** A Japanese individual number. */
	public static final PiiType JP_MY_NUMBER = new PiiType("JP_MY_NUMBER", PERSONAL);
	/** An Australian business number. */
	public static final PiiType AU_ABN = new PiiType("AU_ABN", PERSONAL);
	/** An Australian company number. */
	public static final PiiType AU_ACN = new PiiType("AU_ACN", PERSONAL);
	/** An Australian tax file number. */
	public static final PiiType AU_TFN = new PiiType("AU_TFN", PERSONAL);
	/** An Australian Medicare number. */
	public static final PiiType AU_MEDICARE = new PiiType("AU_MEDICARE", PERSONAL);
	/** A Brazilian company number. */
	public static final PiiType BR_CNPJ = new PiiType("BR_CNPJ", PERSONAL);
	/** A Mexican population register code. */
	public static final PiiType MX_CURP = new PiiType("MX_CURP", PERSONAL);
	/** A Chilean tax number. */
	public static final PiiType CL_RUT = new PiiType("CL_RUT", PERSONAL);
	/** An Argentine tax number. */
	public static final PiiType AR_CUIT = new PiiType("AR_CUIT", PERSONAL);
	/** A US individual taxpayer number. */
	public static final PiiType ITIN = new PiiType("ITIN", PERSONAL);
	/** A US employer number, where a label names it. */
	public static final PiiType EIN = new PiiType("EIN", PERSONAL);
	/** A US registration to prescribe controlled substances. */
	public static final PiiType US_DEA = new PiiType("US_DEA", PERSONAL);
	/** A passport number, where a label names it. */
	public static final PiiType PASSPORT = new PiiType("PASSPORT", PERSONAL);
	/** A driving licence number. */
	public static final PiiType DRIVER_LICENSE = new PiiType("DRIVER_LICENSE", PERSONAL);
	/** A bank account number, where a label names it. */
	public static final PiiType BANK_ACCOUNT = new PiiType("BANK_ACCOUNT", PERSONAL);
	/** A medical record number, where a label names it. */
	public static final PiiType MRN = new PiiType("MRN", PERSONAL);
	/** A business identifier code of a bank, where a label names it. */
	public static final PiiType BIC = new PiiType("BIC", PERSONAL);
	/** A legal entity identifier. */
	public static final PiiType LEI = new PiiType("LEI", PERSONAL);
	/** The number of a mobile device. */
	public static final PiiType IMEI = new PiiType("IMEI", PERSONAL);
	/** A vehicle identification number. */
	public static final PiiType VIN = new PiiType("VIN", PERSONAL);
	/** A date of birth, where a label names it. */
	public static final PiiType DATE_OF_BIRTH = new PiiType("DATE_OF_BIRTH", PERSONAL);
	/** A street address, where a key names it. */
	public static final PiiType ADDRESS = new PiiType("ADDRESS", PERSONAL);
	/** A postal code, where a key names it. */
	public static final PiiType POSTAL_CODE = new PiiType("POSTAL_CODE", PERSONAL);
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

	/**
	 * A line so dense with what may be values that it was not searched to its end; nobody knows what it holds. Only texts
	 * made to slow the detector down have such lines.
	 */
	public static final PiiType TOO_DENSE_TO_CHECK = new PiiType("TOO_DENSE_TO_CHECK", SECRET);

	private static final List<PiiType> ALL = List.of(EMAIL, PHONE, CREDIT_CARD, IBAN, SSN, PERSON, USERNAME,
			UK_NHS, DE_TAX_ID, FR_INSEE, PL_PESEL, IN_AADHAAR, CA_SIN, BR_CPF, ES_NIF, US_NPI, ABA_ROUTING, CRYPTO,
			IT_FISCAL_CODE, IT_VAT_CODE, VAT_ID, ES_NIE, PT_NIF, DE_SOCIAL_SECURITY, DE_HEALTH_INSURANCE, NL_BSN, BE_NRN,
			AT_SVNR, CH_AHV, IE_PPS, UK_NINO, SE_PERSONNUMMER, NO_FNR, DK_CPR, FI_PERSONAL_IDENTITY_CODE, EE_IK, LT_AK,
			LV_PK, CZ_RC, RO_CNP, BG_EGN, HR_OIB, TR_NATIONAL_ID, IL_ID, ZA_ID_NUMBER, IN_PAN, IN_GSTIN, TH_TNIN,
			SG_NRIC_FIN, CN_RESIDENT_ID, HK_ID, TW_ID, KR_RRN, JP_MY_NUMBER, AU_ABN, AU_ACN, AU_TFN, AU_MEDICARE, BR_CNPJ,
			MX_CURP, CL_RUT, AR_CUIT, ITIN, EIN, US_DEA, PASSPORT, DRIVER_LICENSE, BANK_ACCOUNT, MRN, BIC, LEI, IMEI, VIN,
			DATE_OF_BIRTH, ADDRESS, POSTAL_CODE,
			IPV4, IPV6, MAC, HOSTNAME, PASSWORD, PASSWORD_HASH, API_KEY, BEARER, JWT, AWS_KEY, PRIVATE_KEY,
			URL_CREDENTIALS, CONNECTION_STRING, SESSION_ID, GITHUB_TOKEN, GITLAB_TOKEN, SOURCE_FORGE_TOKEN,
			SLACK_TOKEN, CHAT_TOKEN, STRIPE_KEY, PAYMENT_KEY, GOOGLE_API_KEY, AZURE_KEY, CLOUD_TOKEN, AI_KEY,
			REGISTRY_TOKEN, MAIL_KEY, MONITORING_KEY, VAULT_TOKEN, VENDOR_TOKEN,
			TOO_DENSE_TO_CHECK);

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

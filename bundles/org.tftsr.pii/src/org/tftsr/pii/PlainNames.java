package org.tftsr.pii;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Type names as the plain form of replacements writes them: words joined, abbreviations in capitals. */
final class PlainNames {

	private static final Set<String> ABBREVIATIONS = Set.of(
			"SSN", "IBAN", "MAC", "URL", "JWT", "AWS", "UK", "NHS", "ID", "AI", "AT", "SVNR", "AU", "ABN", "ACN",
			"TFN", "BE", "NRN", "BG", "EGN", "BIC", "BR", "CNPJ", "CPF", "CA", "SIN", "CH", "AHV", "CL", "RUT", "AR",
			"CUIT", "CN", "CZ", "RC", "DE", "DEA", "DK", "CPR", "EE", "IK", "EIN", "ES", "NIE", "NIF", "FI", "FIN",
			"FR", "INSEE", "HK", "HR", "OIB", "IE", "PPS", "IL", "IMEI", "IN", "PAN", "GSTIN", "IT", "VAT", "ITIN",
			"JP", "KR", "RRN", "LEI", "LT", "AK", "LV", "PK", "MRN", "MX", "CURP", "NINO", "NL", "BSN", "NO", "FNR",
			"NPI", "NRIC", "PL", "PESEL", "PT", "RO", "CNP", "SE", "SG", "TH", "TNIN", "TR", "TW", "US", "VIN", "ZA",
			"ABA");
	private static final Map<String, String> OWN_FORM = Map.of("IPV4", "IPv4", "IPV6", "IPv6", "GITHUB", "GitHub",
			"GITLAB",
			"GitLab");

	private PlainNames() {
	}

	static String of(String typeName) {
		StringBuilder name = new StringBuilder();
		for (String word : typeName.split("_")) {
			if (OWN_FORM.containsKey(word)) {
				name.append(OWN_FORM.get(word));
			} else if (ABBREVIATIONS.contains(word) || word.isEmpty()) {
				name.append(word);
			} else {
				name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
			}
		}
		return name.toString();
	}
}

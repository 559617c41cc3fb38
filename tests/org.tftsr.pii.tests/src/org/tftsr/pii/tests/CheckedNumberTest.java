package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.ConfiguredDetector;

/**
 * Numbers with a check digit, told from published samples rather than from the formulas: a sample is found, a sample
 * with one wrong digit is not, and of the ten numbers that differ in the check digit at most one is.
 */
class CheckedNumberTest {

	private static final int RANDOM_NUMBERS = 60;
	/** Eleven remainders on ten digits: a few wrong digits go unseen by design. */
	private static final Set<String> TWO_REMAINDERS_A_DIGIT = Set.of("EE_IK", "LT_AK", "TH_TNIN");

	private final PiiDetector detector = ConfiguredDetector.standard();

	/**
	 * A published sample.
	 *
	 * @param checkDigit where the check digit stands in the number as written
	 */
	record Sample(String type, String label, String number, int checkDigit) {

		String text() {
			return text(number);
		}

		String text(String other) {
			return label + ' ' + other + " was seen";
		}

		String with(int place, char unit) {
			return number.substring(0, place) + unit + number.substring(place + 1);
		}

		@Override
		public String toString() {
			return type + ' ' + number;
		}
	}

	/** Type, label, number and, where it is not the last unit, the place of the check digit. */
	private static final String SAMPLES = """
			UK_NHS|NHS number|9876540009
			FR_INSEE|NIR|269058812345668
			DE_TAX_ID|Steuer-ID|86095742719
			PL_PESEL|PESEL|44051401359
			IN_AADHAAR|Aadhaar|298765432101
			CA_SIN|SIN|130692544
			US_NPI|NPI|1234567893
			ABA_ROUTING|routing number|111000025
			BR_CPF|CPF|123.123.123-87
			BR_CNPJ|CNPJ|11.222.333/0001-81
			NL_BSN|BSN|111222333
			BE_NRN|NRN|93.05.18-223.61
			AT_SVNR|SVNR|1237010180|3
			CH_AHV|AHV|756.9217.0769.85
			SE_PERSONNUMMER|personnummer|811228-9874
			NO_FNR|fnr|14060255181
			EE_IK|isikukood|37605030299
			LT_AK|asmens kodas|48706209709
			CZ_RC|RČ|710319/2745
			HR_OIB|OIB|69435151530
			TR_NATIONAL_ID|TCKN|10000000146
			IL_ID|teudat zehut|123456782
			ZA_ID_NUMBER|South African ID|8001015009087
			TH_TNIN|TNIN|2591970035520
			KR_RRN|RRN|871020-1314947
			JP_MY_NUMBER|individual number|123456789018
			CN_RESIDENT_ID|resident identity|11010519491231002X
			AU_ABN|ABN|51824753556
			AU_TFN|TFN|876543210
			AR_CUIT|CUIT|20-12345678-6
			CL_RUT|RUT|12.345.678-5
			IMEI|IMEI|490154203237518
			LEI|LEI|506700GE1G29325QX363
			VIN|VIN|1M8GDM9AXKP042788|8
			IN_GSTIN|GSTIN|27AAPFU0939F1ZV
			SG_NRIC_FIN|NRIC|S1234567D
			ES_NIF|NIF|54362315K
			ES_NIE|NIE|X1234567L
			IE_PPS|PPSN|1234567T
			FI_PERSONAL_IDENTITY_CODE|hetu|131052-308T
			CREDIT_CARD|card|4111111111111111
			IBAN|IBAN|DE12500105170648489890
			""";

	static List<Sample> samples() {
		return SAMPLES.lines().map(line -> line.split("\\|")).map(part -> new Sample(part[0], part[1], part[2],
				part.length > 3 ? Integer.parseInt(part[3]) : part[2].length() - 1)).toList();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void findsThePublishedSample(Sample sample) {
		int start = sample.label().length() + 1;
		List<PiiSpan> spans = found(sample, sample.text());
		assertEquals(1, spans.size());
		assertEquals(start, spans.getFirst().start());
		assertEquals(start + sample.number().length(), spans.getFirst().end());
	}

	@ParameterizedTest
	@MethodSource("samples")
	void leavesAloneWhatHasOneWrongDigit(Sample sample) {
		List<String> accepted = new ArrayList<>();
		int wrongs = 0;
		for (int place = 0; place < sample.number().length(); place++) {
			char right = sample.number().charAt(place);
			for (char wrong = '0'; wrong <= '9'; wrong++) {
				if (isDigit(right) && wrong != right) {
					String text = sample.text(sample.with(place, wrong));
					wrongs++;
					accepted.addAll(found(sample, text).isEmpty() ? List.of() : List.of(text));
				}
			}
		}
		int most = TWO_REMAINDERS_A_DIGIT.contains(sample.type()) ? wrongs / 10 : 0;
		assertTrue(accepted.size() <= most, accepted::toString);
	}

	@ParameterizedTest
	@MethodSource("samples")
	void acceptsAtMostOneCheckDigitOfANumber(Sample sample) {
		Random random = new Random(sample.number().hashCode());
		for (int i = 0; i < RANDOM_NUMBERS; i++) {
			Sample other = new Sample(sample.type(), sample.label(), randomised(sample, random), sample.checkDigit());
			int accepted = 0;
			for (char check = '0'; check <= '9'; check++) {
				accepted += found(sample, other.text(other.with(sample.checkDigit(), check))).size();
			}
			assertTrue(accepted <= 1, other::toString);
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void digitsAloneNeedALabel(Sample sample) {
		boolean digits = sample.number().chars().allMatch(c -> isDigit((char) c));
		if (digits && !sample.type().equals("CREDIT_CARD")) {
			assertEquals(List.of(), found(sample, "counted " + sample.number() + " rows"));
		}
	}

	/** The sample with other digits in its last places but the check digit, so that a date in it stays one. */
	private static String randomised(Sample sample, Random random) {
		StringBuilder number = new StringBuilder(sample.number());
		for (int place = number.length() - 4; place < number.length(); place++) {
			if (isDigit(number.charAt(place)) && place != sample.checkDigit()) {
				number.setCharAt(place, (char) ('0' + random.nextInt(10)));
			}
		}
		return number.toString();
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private List<PiiSpan> found(Sample sample, String text) {
		return detector.detect(text).stream().filter(s -> s.type().name().equals(sample.type())).toList();
	}
}

package org.tftsr.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Texts that took the detector long, each with the state of the code at which a search came upon it. */
final class KnownHostileTexts {

	private static final int MANY = 4;

	private KnownHostileTexts() {
	}

	static List<HostileText> all() {
		return List.of(mixed(" 49 30 1 49 30 1 49 30 1", "8", " IVA 0", "F4", "3-"), mixed("-1", "4", "/", "(", "53 9\u20137"),
				mixed("7", "40 ", "(", "5 5 0"), inTurn("=@password=[\u4E2DApi_Key]"),
				mixed("\u2013", "8-7", "7", "accountname="), inTurn("ust idnr1."),
				mixed("06", "1key=?Mail", "8b}", "\uD83D\uDE00", "-X"), inTurn("key=a1"), inTurn("token=@"),
				numbersIn(" 49 30 1 49 30 1", "8 IVA 0"),
				inTurn("4}CF\\", "b", "/home/", "ACN: 00485 676", "5 24 53"),
				mixed("+E", "\uDE00Q-\u00DF", "\\4111 1111 1111 1111", "/home/", " ", "':'"),
				inTurn("93 05 41 72 24", "3", "(home/", "?1", "782824"), mixed("H`", "M.67", "a IVA 00431101"), manifold(),
				inTurn("10.1.2.3\u00A0"), inTurn("RUT 12.345.678-5 "), inTurn("RUT 12.345.678-5\n"),
				inTurn("ABN 51 824 753 556 "), inTurn("USt-IdNr. DE136695977 "), inTurn("MRN: 00123456 "),
				inTurn("4111 1111 1111 1111\n"),
				mixed("https://u:?p@https://u:?p@https://u:?p@https://u:?p@", "4bQq"));
	}

	private static HostileText mixed(String... pieces) {
		return new HostileText(List.of(pieces), true, true);
	}

	private static HostileText inTurn(String... pieces) {
		return new HostileText(List.of(pieces), false, true);
	}

	/** Of so many beginnings that the processor foresees none, and of hardly more than the budget pays for. */
	private static HostileText manifold() {
		return mixed("key=a1", " token=@", "=@password=[\u4E2DApi_Key]", "-u\":", "--E", " sk-", "accountname=", "8-7",
				" 49 30 1", "IVA 0", "F4", "1key=?Mail", "8b}", "-X", "CPF 123.123.123-87#", "10.1.2.3 ", " +1 (", "user=<",
				"session=", " eyJ", "$6$", "a@b.c", "://", "fe80::", "(", "/home/", "%40+", "jane ", "is ", "Server=a;",
				"bearer ", "ust idnr1.", "card ", "\n", " phone ", "..ch", "=3key", ":token", "--password ");
	}

	/** Four of five are a number that is accepted, and might pay for the others. */
	private static HostileText numbersIn(String... pieces) {
		List<String> numbers = Collections.nCopies(MANY * pieces.length, "CPF 123.123.123-87#");
		return new HostileText(Stream.concat(numbers.stream(), Stream.of(pieces)).toList(), true, true);
	}
}

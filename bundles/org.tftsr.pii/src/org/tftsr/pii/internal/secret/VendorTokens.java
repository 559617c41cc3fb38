package org.tftsr.pii.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.secret.VendorToken.Proof;

/**
 * Reads the token formats that vendors publish, so that leaked tokens can be found, from the tables beside this class.
 * To know one more, add a line there.
 */
final class VendorTokens {

	private static final List<String> TABLES = List.of("infrastructure-tokens.txt", "application-tokens.txt");
	private static final String BETWEEN_FIELDS = " \\| ";
	private static final int FIELDS_WITHOUT_PROOF = 3;

	private VendorTokens() {
	}

	static List<Recogniser> all() {
		List<VendorToken> formats = read();
		List<Recogniser> all = new ArrayList<>(formats.stream().filter(VendorToken::isFoundByAnchor).toList());
		all.add(new VendorWordRecogniser(formats.stream().filter(format -> !format.isFoundByAnchor()).toList()));
		return all;
	}

	private static List<VendorToken> read() {
		List<VendorToken> all = new ArrayList<>();
		for (String table : TABLES) {
			try {
				DataTable.lines(table).forEach(line -> all.add(parse(line)));
			} catch (IOException e) {
				throw new UncheckedIOException("The bundle does not hold its own table " + table, e);
			}
		}
		return all;
	}

	private static VendorToken parse(String line) {
		String[] fields = line.split(BETWEEN_FIELDS);
		PiiType type = PiiTypes.of(fields[0]).orElseThrow(() -> new IllegalArgumentException("no type in " + line));
		Proof proof = fields.length == FIELDS_WITHOUT_PROOF ? Proof.SHAPE
				: Proof.valueOf(fields[FIELDS_WITHOUT_PROOF].toUpperCase(Locale.ROOT));
		return new VendorToken(type, fields[1], new TokenTemplate(fields[2]), proof);
	}
}

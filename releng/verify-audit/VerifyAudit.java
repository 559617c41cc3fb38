import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks an exported audit log of TFTSR without TFTSR: {@code java VerifyAudit.java FILE [--key PUBLICKEY] [--head HEADFILE]}.
 * Needs nothing but a JDK from version 17 on. docs/audit.md describes the file. Ends with 0 where every row is as it was
 * written, with 1 and a line that names the first bad row where not, with 2 on wrong use.
 */
public final class VerifyAudit {

	private static final String HEX64 = "([0-9a-f]{64})";
	private static final Pattern HEADER = Pattern.compile("\\{\"format\":\"tftsr-audit/1\",\"publicKey\":\"" + HEX64
			+ "\",\"complete\":(true|false),\"columns\":\\[\"sequence\",\"id\",\"timestamp\",\"action\",\"entity_type\","
			+ "\"entity_id\",\"user_id\",\"details\"\\]\\}");
	private static final Pattern END = Pattern.compile("\\{\"head\":\\{\"sequence\":(\\d{1,18}),\"hash\":\"" + HEX64
			+ "\",\"time\":\"([^\"\\\\]*)\",\"witnessed\":(\\d{1,18}),\"signature\":\"([0-9a-f]{128})\"\\},\"rows\":(\\d{1,18}),"
			+ "\"content\":\"" + HEX64 + "\",\"signature\":\"([0-9a-f]{128})\"\\}");
	private static final Pattern ROW = Pattern.compile("\\{\"previous\":\"([^\"]*)\",\"hash\":\"([^\"]*)\",\"row\":(\\[.*\\])\\}",
			Pattern.DOTALL);
	private static final Pattern NAMES = Pattern.compile(
			"\\[(\\d{1,18}),(?:\"((?:[^\"\\\\]|\\\\.)*)\"|null),(?:\"((?:[^\"\\\\]|\\\\.)*)\"|null),.*\\]", Pattern.DOTALL);
	private static final Pattern SLOT = Pattern.compile("tftsr-audit-head/1 (\\d{1,18}) " + HEX64
			+ " (\\S+) (\\d{1,18}) " + HEX64 + " ([0-9a-f]{128}) *");
	private static final byte[] ROW_TAG = ascii("tftsr/audit-row/1\n");
	private static final String START = "0".repeat(64);
	/** What stands before the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
	private static final String KEY_PREFIX = "302a300506032b6570032100";

	private final Path file;
	private final String wantedKey;
	private final Optional<Head> witness;

	private String publicKey;
	private boolean complete;
	private long rows;
	private long last;
	private String lastHash = START;
	/** The hash of the row that the head file tells of. */
	private String witnessedHash;

	private VerifyAudit(Path file, String wantedKey, Optional<Head> witness) {
		this.file = file;
		this.wantedKey = wantedKey;
		this.witness = witness;
	}

	/** @param arguments as described above */
	public static void main(String[] arguments) throws IOException {
		Path file = null;
		Path headFile = null;
		String key = null;
		for (int i = 0; i < arguments.length; i++) {
			if (i + 1 < arguments.length && arguments[i].equals("--key")) {
				key = arguments[++i].toLowerCase();
			} else if (i + 1 < arguments.length && arguments[i].equals("--head")) {
				headFile = Path.of(arguments[++i]);
			} else if (file == null && !arguments[i].startsWith("--")) {
				file = Path.of(arguments[i]);
			} else {
				usage();
			}
		}
		if (file == null || key != null && !key.matches(HEX64)) {
			usage();
		}
		try {
			new VerifyAudit(file, key, headFile == null ? Optional.empty() : Optional.of(witness(headFile))).run();
		} catch (Bad e) {
			System.out.println(e.getMessage());
			System.exit(1);
		}
	}

	private static void usage() {
		System.err.println("java VerifyAudit.java FILE [--key PUBLICKEY] [--head HEADFILE]");
		System.exit(2);
	}

	private void run() throws IOException, Bad {
		MessageDigest content = sha256();
		try (Lines lines = new Lines(file)) {
			header(lines.next());
			content.update(lines.bytes());
			for (byte[] line = lines.next(); line != null; line = lines.next()) {
				Matcher end = END.matcher(text(line));
				if (end.matches()) {
					end(end, HexFormat.of().formatHex(content.digest()));
					if (lines.next() != null) {
						throw new Bad("WRONG_FORM: something follows the signed end of the file");
					}
					witness();
					report(end);
					return;
				}
				content.update(lines.bytes());
				row(line);
			}
		}
		throw new Bad("CUT_OFF at row " + (last + 1) + ": the file ends behind row " + last
				+ " without the signed line that every export ends with");
	}

	private void header(byte[] line) throws Bad {
		Matcher header = HEADER.matcher(line == null ? "" : text(line));
		if (!header.matches()) {
			throw new Bad("WRONG_FORM: the first line is not the one that an export begins with");
		}
		publicKey = header.group(1);
		complete = header.group(2).equals("true");
		if (wantedKey != null && !wantedKey.equals(publicKey)) {
			throw new Bad("WRONG_KEY: the file names another public key, " + publicKey);
		}
	}

	private void row(byte[] line) throws IOException, Bad {
		Matcher row = ROW.matcher(text(line));
		if (!row.matches()) {
			throw new Bad("CHANGED: the line behind row " + last + " has not the form of a row");
		}
		byte[] json = row.group(3).getBytes(StandardCharsets.ISO_8859_1);
		Matcher names = NAMES.matcher(row.group(3));
		long sequence = names.matches() ? Long.parseLong(names.group(1)) : last + 1;
		String where = "row " + sequence + (names.matches() ? " (" + names.group(2) + ", " + names.group(3) + ")" : "");
		rows++;
		boolean whole = row.group(1).matches(HEX64) && hash(row.group(1), json).equals(row.group(2));
		if (!whole) {
			throw new Bad("CHANGED at " + where + ": it is not what was written");
		}
		if (sequence <= last) {
			throw new Bad("INSERTED at " + where + ": row " + sequence + " stands behind row " + last);
		}
		if (complete && sequence > last + 1) {
			throw standsLater(last + 1)
					? new Bad("REORDERED at " + where + ": it stands before row " + (last + 1))
					: new Bad("REMOVED at row " + (last + 1) + ": it is gone, and " + where + " follows");
		}
		if (sequence == last + 1 && (complete || last > 0 || sequence == 1) && !row.group(1).equals(lastHash)) {
			throw new Bad("CHANGED at " + where + ": it does not follow on row " + last);
		}
		if (witness.isPresent() && witness.get().sequence() == sequence) {
			witnessedHash = row.group(2);
		}
		last = sequence;
		lastHash = row.group(2);
	}

	/** Whether a row that is missing comes further down. */
	private boolean standsLater(long sequence) throws IOException {
		String beginning = "\"row\":[" + sequence + ',';
		try (Lines lines = new Lines(file)) {
			for (byte[] line = lines.next(); line != null; line = lines.next()) {
				if (text(line).indexOf(beginning) == text(line).indexOf("\"row\":[") && text(line).contains(beginning)) {
					return true;
				}
			}
			return false;
		}
	}

	private void end(Matcher end, String content) throws Bad {
		Head head = new Head(Long.parseLong(end.group(1)), end.group(2), end.group(3), Long.parseLong(end.group(4)),
				publicKey, end.group(5));
		if (!head.isGenuine()) {
			throw new Bad("HEAD_WRONG: the signature of the head does not fit");
		}
		if (complete && head.sequence() > last) {
			throw new Bad("CUT_OFF at row " + (last + 1) + ": the rows end with " + last + ", but the signed head tells of row "
					+ head.sequence());
		}
		if (complete && head.sequence() < last) {
			throw new Bad("INSERTED at row " + (head.sequence() + 1) + ": the signed head ends with row " + head.sequence());
		}
		if (head.sequence() == last && !head.hash().equals(lastHash)) {
			throw new Bad("REWRITTEN at row " + last + ": it is not the one that was signed, so it and rows before it were made anew");
		}
		if (rows != Long.parseLong(end.group(6))) {
			throw new Bad("REMOVED: " + end.group(6) + " rows were exported, and " + rows + " are there");
		}
		if (!content.equals(end.group(7)) || !isGenuine(publicKey, "tftsr/audit-export/1\n" + content + '\n', end.group(8))) {
			throw new Bad("WRONG_SIGNATURE: the file is not as it was exported");
		}
	}

	/** Compares with the head file, which may be older than the export or newer. */
	private void witness() throws Bad {
		if (witness.isEmpty()) {
			return;
		}
		Head head = witness.get();
		if (!head.publicKey().equals(publicKey)) {
			throw new Bad("WRONG_KEY: the head file was signed with another key, " + head.publicKey());
		}
		if (complete && head.sequence() > last) {
			throw new Bad("CUT_OFF at row " + (last + 1) + ": the head file tells of row " + head.sequence()
					+ "; or the file was exported before that row was written");
		}
		if (witnessedHash != null && !witnessedHash.equals(head.hash())) {
			throw new Bad("REWRITTEN at row " + head.sequence() + ": it is not the one that the head file tells of");
		}
	}

	private void report(Matcher end) {
		System.out.println((complete ? "OK: " + rows + " rows, nothing missing" : "OK: a selection of " + rows
				+ " rows, each as it was written; whether others are missing cannot be told") + ", signed at " + end.group(3)
				+ " with " + publicKey + (wantedKey == null ? " (compare this key with the one you trust)" : ""));
	}

	private static Head witness(Path headFile) throws IOException, Bad {
		byte[] bytes = Files.readAllBytes(headFile);
		Head newest = null;
		for (int from = 0; from + 512 <= bytes.length; from += 512) {
			Matcher slot = SLOT.matcher(text(Arrays.copyOfRange(bytes, from, from + 511)));
			if (slot.matches()) {
				Head head = new Head(Long.parseLong(slot.group(1)), slot.group(2), slot.group(3),
						Long.parseLong(slot.group(4)), slot.group(5), slot.group(6));
				if (head.isGenuine() && (newest == null || newest.sequence() < head.sequence())) {
					newest = head;
				}
			}
		}
		if (newest == null) {
			throw new Bad("HEAD_FILE_WRONG: the head file holds no head whose signature fits");
		}
		return newest;
	}

	private static String hash(String previous, byte[] row) {
		MessageDigest digest = sha256();
		digest.update(ROW_TAG);
		digest.update(HexFormat.of().parseHex(previous));
		return HexFormat.of().formatHex(digest.digest(row));
	}

	private static boolean isGenuine(String publicKey, String statement, String signature) {
		try {
			PublicKey key = KeyFactory.getInstance("Ed25519")
					.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(KEY_PREFIX + publicKey)));
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(key);
			check.update(ascii(statement));
			return check.verify(HexFormat.of().parseHex(signature));
		} catch (GeneralSecurityException e) {
			return false;
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** One character for each byte, so that nothing is lost on the way back. */
	private static String text(byte[] line) {
		return new String(line, StandardCharsets.ISO_8859_1);
	}

	private record Head(long sequence, String hash, String time, long witnessed, String publicKey, String signature) {

		boolean isGenuine() {
			return VerifyAudit.isGenuine(publicKey,
					"tftsr/audit-head/1\n" + sequence + '\n' + hash + '\n' + time + '\n' + witnessed + '\n', signature);
		}
	}

	/** Reads a file line by line, as bytes. */
	private static final class Lines implements AutoCloseable {

		private final InputStream in;
		private final ByteArrayOutputStream line = new ByteArrayOutputStream();

		Lines(Path file) throws IOException {
			in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		}

		/** The next line without its end; null behind the last one. */
		byte[] next() throws IOException {
			line.reset();
			for (int b = in.read(); b >= 0; b = in.read()) {
				line.write(b);
				if (b == '\n') {
					return Arrays.copyOf(line.toByteArray(), line.size() - 1);
				}
			}
			return line.size() == 0 ? null : line.toByteArray();
		}

		/** The line that was read last, with its end. */
		byte[] bytes() {
			return line.toByteArray();
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}

	/** What is wrong. */
	private static final class Bad extends Exception {

		private static final long serialVersionUID = 1L;

		Bad(String message) {
			super(message);
		}
	}
}

package org.tftsr.logs.internal.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * Which encoding a log is in.
 *
 * @param charset    the encoding, without a byte order mark of its own
 * @param markLength how many bytes at the start are the byte order mark
 */
public record CharsetDetection(Charset charset, int markLength) {

	private record Mark(Charset charset, int... bytes) {
	}

	/** The mark of UTF-32LE starts with that of UTF-16LE, so it comes first. */
	private static final List<Mark> MARKS = List.of(new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
			new Mark(Charset.forName("UTF-32LE"), 0xff, 0xfe, 0, 0),
			new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xfe, 0xff),
			new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe), new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff));

	/** Encodings whose byte order a mark tells, and which one there is without it. */
	private static final Pattern OPEN = Pattern.compile("(?:[xX]-)?(UTF-(?:16|32))(?:([LB]E)-BOM)?");
	private static final List<Charset> UTF_32 = List.of(Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"));
	private static final int LEAST_UTF_32 = 32;
	/** Of the widest code unit, in bytes. */
	private static final int WIDEST = 4;
	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
	/** Below this the statistics of ICU are a guess that is wrong more often than windows-1252 is. */
	private static final int TRUSTED_CONFIDENCE = 40;
	/** A log that a rotation left with a few runs of NUL is still read; a tenth of control bytes is no text. */
	private static final double MAX_CONTROL_SHARE = 0.1;
	/** Programs and images of disks have holes as well, but not clean text around them. */
	private static final double MAX_CONTROL_SHARE_BESIDE_HOLES = 0.02;

	/**
	 * Judges the start of a log.
	 *
	 * @param name     the log's name, for messages
	 * @param sample   its first bytes, or where it begins with NUL, those from the first other byte on: see {@link #isNothing}
	 * @param complete whether the sample is the whole log
	 * @throws TftsrException where it is not text
	 */
	public static CharsetDetection of(String name, byte[] sample, boolean complete) throws TftsrException {
		for (Mark mark : MARKS) {
			if (startsWith(sample, mark.bytes)) {
				return new CharsetDetection(mark.charset, mark.bytes.length);
			}
		}
		BinaryKind kind = BinaryKind.of(sample);
		if (kind != null) {
			throw notText(name, kind.why(), kind.remedy());
		}
		if (sample.length >= LEAST_UTF_32 && isNothing(sample)) {
			// nothing but a hole so far
			return new CharsetDetection(StandardCharsets.UTF_8, 0);
		}
		Charset wide = wide(TextSample.of(sample, WIDEST, complete).bytes(), complete);
		return new CharsetDetection(wide != null ? wide : narrow(name, TextSample.of(sample, 1, complete), complete), 0);
	}

	/** One of units of two or four bytes, or null. */
	private static Charset wide(byte[] sample, boolean complete) {
		for (Charset utf32 : UTF_32) {
			// valid by chance is next to impossible: three bytes of four would have to be small
			if (sample.length >= LEAST_UTF_32 && decodes(sample, utf32, complete)) {
				return utf32;
			}
		}
		return Utf16Pattern.detect(sample);
	}

	private static Charset narrow(String name, TextSample text, boolean complete) throws TftsrException {
		byte[] sample = text.bytes();
		ControlBytes controls = ControlBytes.in(sample);
		if (controls.share() > (text.holes() ? MAX_CONTROL_SHARE_BESIDE_HOLES : MAX_CONTROL_SHARE)) {
			throw notText(name, Messages.CharsetDetection_notTextWhy, Messages.CharsetDetection_notTextRemedy);
		}
		if (decodes(sample, StandardCharsets.UTF_8, complete)) {
			return StandardCharsets.UTF_8;
		}
		if (controls.areOfNoText()) {
			throw notText(name, Messages.CharsetDetection_notTextWhy, Messages.CharsetDetection_notTextRemedy);
		}
		return eightBit(sample);
	}

	/** Whether bytes are all NUL: the encoding of a log that begins with these shows behind them. */
	public static boolean isNothing(byte[] sample) {
		return TextSample.isNothing(sample);
	}

	/**
	 * Whether it is text that can be read.
	 *
	 * @param sample   its first bytes
	 * @param complete whether they are all of it
	 */
	public static boolean isText(byte[] sample, boolean complete) {
		try {
			of("", sample, complete);
			return true;
		} catch (TftsrException e) {
			return false;
		}
	}

	/**
	 * The encoding that a person chose. One that leaves the byte order open, such as UTF-16, gets it from the mark; without
	 * one it is big-endian, as Unicode says, or as its name has it, such as x-UTF-16LE-BOM.
	 *
	 * @param sample the log's first bytes
	 */
	public static CharsetDetection chosen(Charset charset, byte[] sample) {
		Matcher open = OPEN.matcher(charset.name());
		String family = open.matches() ? open.group(1) : null;
		for (Mark mark : MARKS) {
			boolean asked = mark.charset.equals(charset) || family(mark.charset).equals(family);
			if (asked && startsWith(sample, mark.bytes)) {
				return new CharsetDetection(mark.charset, mark.bytes.length);
			}
		}
		if (family == null) {
			return new CharsetDetection(charset, 0);
		}
		return new CharsetDetection(Charset.forName(family + (open.group(2) == null ? "BE" : open.group(2))), 0);
	}

	private static String family(Charset charset) {
		return charset.name().replaceFirst("[LB]E$", "");
	}

	private static boolean startsWith(byte[] sample, int[] mark) {
		if (sample.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((sample[i] & 0xff) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static TftsrException notText(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Log_readWhat, name), why, remedy);
	}

	/** Whether bytes are valid in an encoding; a character that the end of an incomplete sample cuts is no error. */
	static boolean decodes(byte[] sample, Charset charset, boolean complete) {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		CharBuffer out = CharBuffer.allocate(sample.length + 1);
		return !decoder.decode(ByteBuffer.wrap(sample), out, complete).isError();
	}

	private static Charset eightBit(byte[] sample) {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(sample);
		CharsetMatch match = detector.detect();
		if (match == null || match.getConfidence() < TRUSTED_CONFIDENCE || !Charset.isSupported(match.getName())) {
			return WINDOWS_1252;
		}
		Charset found = Charset.forName(match.getName());
		boolean wide = match.getName().startsWith("UTF-");
		// windows-1252 is ISO-8859-1 with quotes, dashes and the euro sign where that one has control codes
		return wide || found.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : found;
	}
}

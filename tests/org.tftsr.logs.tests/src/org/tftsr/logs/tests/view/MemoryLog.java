package org.tftsr.logs.tests.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LogLine;

/** A log in memory whose lines are those of {@link LineReader}, and which counts how much of it is read. */
final class MemoryLog implements LineLog {

	private final Charset charset;
	private final boolean showsBytes;
	private final AtomicLong read = new AtomicLong();
	private volatile byte[] content;
	private volatile List<LogLine> lines;
	private volatile List<String> texts;
	private volatile long known;
	private volatile boolean complete = true;
	private volatile long replacedFrom = Long.MAX_VALUE;
	private byte[] waiting = new byte[0];
	private boolean rotated;
	private boolean failing;

	MemoryLog(byte[] content, Charset charset, boolean showsBytes) {
		this.charset = charset;
		this.showsBytes = showsBytes;
		set(content);
	}

	static MemoryLog of(String... lines) {
		return ofText(String.join("\n", lines) + "\n");
	}

	static MemoryLog ofText(String text) {
		return new MemoryLog(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, true);
	}

	private void set(byte[] bytes) {
		List<LogLine> all = new ArrayList<>();
		List<String> whole = new ArrayList<>();
		long[] starts = starts(bytes);
		try (LineReader reader = new LineReader(new InputStreamReader(new ByteArrayInputStream(bytes), charset))) {
			while (reader.next()) {
				String text = reader.line();
				whole.add(text);
				boolean longer = text.length() > LogLine.MAX_UNITS;
				all.add(new LogLine(reader.number(), starts[all.size()],
						longer ? text.substring(0, LogLine.MAX_UNITS) : text, longer));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		content = bytes;
		lines = List.copyOf(all);
		texts = List.copyOf(whole);
		known = all.size();
	}

	private long[] starts(byte[] bytes) {
		byte[] lineFeed = "\n".getBytes(charset);
		List<Long> starts = new ArrayList<>(List.of(0L));
		for (int at = 0; at + lineFeed.length <= bytes.length; at += lineFeed.length) {
			if (Arrays.equals(bytes, at, at + lineFeed.length, lineFeed, 0, lineFeed.length)) {
				starts.add((long) at + lineFeed.length);
			}
		}
		return starts.stream().mapToLong(Long::longValue).toArray();
	}

	/** Shows only the first lines, as while the index is being made. */
	MemoryLog knowing(long count) {
		known = Math.min(count, lines.size());
		complete = known == lines.size();
		return this;
	}

	/** Adds text that the next refresh sees. */
	void append(String text) {
		waiting = text.getBytes(charset);
	}

	/** Has another text in its place, which the next refresh sees. */
	void rotate(String text) {
		rotated = true;
		append(text);
	}

	/** The next refresh fails. */
	void failAtRefresh() {
		failing = true;
	}

	/** From this byte on another file stands there. */
	MemoryLog replacedFrom(long position) {
		replacedFrom = position;
		return this;
	}

	/** How many bytes and lines were read so far. */
	long read() {
		return read.get();
	}

	@Override
	public String name() {
		return "memory.log";
	}

	@Override
	public Charset charset() {
		return charset;
	}

	@Override
	public long lineCount() {
		return known;
	}

	/** A last line may be without its end. */
	@Override
	public long wholeLines() {
		boolean ended = known < lines.size() || content.length == 0 || new String(content, charset).endsWith("\n");
		return ended ? known : known - 1;
	}

	@Override
	public boolean isComplete() {
		return complete;
	}

	@Override
	public long byteSize() {
		return content.length;
	}

	@Override
	public List<LogLine> lines(long first, int count) {
		int from = (int) Math.min(first - 1, known);
		int to = (int) Math.min(first - 1 + count, known);
		read.addAndGet(Math.max(0, to - from));
		return from >= to ? List.of() : lines.subList(from, to);
	}

	@Override
	public Reader line(long number) {
		return new StringReader(texts.get((int) number - 1));
	}

	@Override
	public long lineAt(long position) {
		int low = 0;
		int high = (int) known - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (lines.get(middle).position() <= position) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return known == 0 ? 0 : low + 1;
	}

	@Override
	public Optional<LogBytes.View> bytes() {
		byte[] now = content;
		return showsBytes ? Optional.of(new LogBytes.View() {
			@Override
			public long size() {
				return now.length;
			}

			@Override
			public int read(long position, ByteBuffer into) throws TftsrException {
				if (position >= replacedFrom) {
					throw new TftsrException(ProblemKind.CONFLICT, "Cannot read", "it is another file", "Refresh");
				}
				int length = (int) Math.max(0, Math.min(into.remaining(), now.length - position));
				into.put(now, (int) Math.min(position, now.length), length);
				read.addAndGet(length);
				return length;
			}
		}) : Optional.empty();
	}

	@Override
	public LogChange refresh(Progress progress) throws TftsrException {
		if (failing) {
			failing = false;
			throw new TftsrException(ProblemKind.IO, "Cannot read", "the drive is gone", "Refresh");
		}
		if (waiting.length == 0) {
			return LogChange.NONE;
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		LogChange change = rotated ? LogChange.REPLACED : LogChange.APPENDED;
		all.writeBytes(rotated ? new byte[0] : content);
		all.writeBytes(waiting);
		waiting = new byte[0];
		rotated = false;
		set(all.toByteArray());
		return change;
	}

	/** What it holds now. */
	@Override
	public MemoryLog pinned() {
		MemoryLog pinned = new MemoryLog(content, charset, showsBytes);
		pinned.known = known;
		pinned.complete = complete;
		return pinned;
	}

	@Override
	public void close() {
		// nothing is open
	}
}

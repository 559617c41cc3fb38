package org.tftsr.triage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.document.Document;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.documents.ConversationWriter;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.IssueWriter;
import org.tftsr.documents.RcaContent;
import org.tftsr.triage.internal.IssueTransfer.Outgoing;

/** The zip file of a whole issue. */
final class IssueArchive {

	private final Outgoing issue;
	private final LogWork logWork;
	private final Instant now;
	private final Progress progress;
	private final Set<String> names = new HashSet<>();

	IssueArchive(Outgoing issue, LogWork logWork, Instant now, Progress progress) {
		this.issue = issue;
		this.logWork = logWork;
		this.now = now;
		this.progress = progress;
	}

	/**
	 * Writes it. The stream is not closed.
	 *
	 * @param json   the issue for machines
	 * @param folder where redacted copies of logs may lie while they are packed
	 */
	void write(String json, OutputStream out, Path folder) throws IOException, TftsrException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		put(zip, "issue.md", IssueWriter.markdown(new RcaContent(issue.detail(), List.of(), Map.of(), now), leftOut()));
		put(zip, "issue.json", json);
		for (Document document : issue.detail().documents()) {
			put(zip, "documents/" + document.type().id() + ".md", DocumentText.plain(document.markdown()));
		}
		for (WholeConversation conversation : issue.conversations()) {
			put(zip, "conversations/conversation.md", ConversationWriter.markdown(conversation, Map.of()));
		}
		for (int i = 0; i < issue.original().logFiles().size(); i++) {
			LogFile log = issue.original().logFiles().get(i);
			if (issue.included().contains(log.id())) {
				// one that has changed since ends the export, as the texts say by now that it is there
				LogSource source = logWork.unchanged(log, progress);
				String name = issue.detail().logFiles().get(i).name();
				String shown = issue.isRedacted() ? "redacted-" + LogFile.textName(name) : name;
				begin(zip, "logs/" + shown.replaceAll("[\\\\/:\\[\\]]", "_"));
				log(log, source, zip, folder);
				zip.closeEntry();
			}
		}
		zip.finish();
	}

	private List<String> leftOut() {
		return issue.detail().logFiles().stream().filter(log -> !issue.included().contains(log.id())).map(LogFile::name)
				.toList();
	}

	/** The copy lies in a file for as long as it is packed: one that breaks off must not leave half a log in the archive. */
	private void log(LogFile log, LogSource source, ZipOutputStream zip, Path folder) throws IOException, TftsrException {
		if (!issue.isRedacted()) {
			try (InputStream in = source.open()) {
				in.transferTo(zip);
			}
			return;
		}
		Path copy = Files.createTempFile(folder, ".redacted", ".part");
		try {
			logWork.redactAll(log, source, issue.redaction(), copy, true, progress);
			Files.copy(copy, zip);
		} finally {
			Files.deleteIfExists(copy);
		}
	}

	private void put(ZipOutputStream zip, String name, String text) throws IOException {
		begin(zip, name);
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** A name that is taken gets a number before its extension. */
	private void begin(ZipOutputStream zip, String name) throws IOException {
		int dot = name.lastIndexOf('.') > name.lastIndexOf('/') ? name.lastIndexOf('.') : name.length();
		String free = name;
		for (int number = 2; !names.add(free.toLowerCase(Locale.ROOT)); number++) {
			free = name.substring(0, dot) + '-' + number + name.substring(dot);
		}
		zip.putNextEntry(new ZipEntry(free));
	}
}
